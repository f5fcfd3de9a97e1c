/**
 * Search: queries to sections, timelines, suggestions, topics and people. {@link
 * org.minutebook.search.MinutesSearch} is the entrance; what it returns is text with offsets, never
 * HTML.
 */
package org.minutebook.search;
