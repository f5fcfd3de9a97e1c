/**
 * The web server: routes, pages and the JSON API. Start with {@link org.minutebook.web.WebServer};
 * {@link org.minutebook.web.LocalApi} gives the API's answers without a server.
 */
package org.minutebook.web;
