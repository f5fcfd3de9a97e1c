package org.minutebook.search;

/**
 * A topic that several meetings have discussed under the same title.
 *
 * @param title as in the newest of them
 * @param meetings how many meetings had a section of that title
 */
public record RecurringTopic(String title, int meetings) {}
