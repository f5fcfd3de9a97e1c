/** Pictures of what a page is about, for previews of links. */
package org.minutebook.web.cards;
