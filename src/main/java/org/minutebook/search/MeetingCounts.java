package org.minutebook.search;

/**
 * How much was discussed in a meeting.
 *
 * @param decisions those that are sure and that no earlier meeting made
 * @param actions the same of actions
 */
public record MeetingCounts(int topics, int decisions, int actions) {
  /** Of a meeting in which nothing was discussed. */
  public static final MeetingCounts NONE = new MeetingCounts(0, 0, 0);
}
