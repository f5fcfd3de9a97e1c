/**
 * The faces in a browser and for scripts: routes, pages, the JSON API. The door is {@link
 * org.minutebook.web.WebServer}. The only room that knows Spark and writes HTML; what the page
 * templates of {@code src/main/jte} need of it is public, the rest is not.
 */
package org.minutebook.web;
