/**
 * Answers: the query language, ranking, highlighting, facets, the timeline. Gives text with
 * offsets, never HTML.
 */
package org.minutebook.search;
