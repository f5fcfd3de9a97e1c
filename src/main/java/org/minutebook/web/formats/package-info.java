/** The same as a page shows, in other formats. */
package org.minutebook.web.formats;
