package org.minutebook.search;

/**
 * A topic that meetings come back to under the same title.
 *
 * @param title as its last meeting has it
 * @param meetings how many meetings had a section of that title
 * @param last the newest of them
 */
public record RecurringTopic(String title, int meetings, MeetingRef last) {}
