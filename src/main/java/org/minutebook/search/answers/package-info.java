/**
 * Answers requests from one commit of the index: sections, timelines, topics, people, addresses.
 */
package org.minutebook.search.answers;
