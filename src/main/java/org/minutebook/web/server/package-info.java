/**
 * The HTTP side of the web server: Jetty and Spark, request parameters, security headers, static
 * files, errors and redirects.
 */
package org.minutebook.web.server;
