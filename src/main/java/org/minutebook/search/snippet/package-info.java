/** Snippets: the best sentences of a text, with the matches of a query marked. */
package org.minutebook.search.snippet;
