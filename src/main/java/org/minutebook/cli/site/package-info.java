/**
 * Writes an archive as a static site: the pages that the server gives, with links that need no
 * server, and an index that a script of the site searches.
 */
package org.minutebook.cli.site;
