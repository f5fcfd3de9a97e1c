/** New decisions and actions for feed readers, as Atom and as JSON Feed. */
package org.minutebook.web.feeds;
