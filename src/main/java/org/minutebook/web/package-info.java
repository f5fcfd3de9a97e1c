/**
 * The faces in a browser and for scripts: routes, pages, the JSON API. The only room that knows
 * Spark and writes HTML.
 */
package org.minutebook.web;
