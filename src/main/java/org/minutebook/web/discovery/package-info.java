/** What tells programs and search engines what is here. */
package org.minutebook.web.discovery;
