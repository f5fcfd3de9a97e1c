/** Which topics come back in the meetings of an archive, and how their pages are addressed. */
package org.minutebook.search.topics;
