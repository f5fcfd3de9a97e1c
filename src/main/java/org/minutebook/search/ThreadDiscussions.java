package org.minutebook.search;

import java.util.Optional;

/**
 * All discussions of a topic that comes back, or of an issue: one page of them, where it stands,
 * and counts.
 *
 * @param topic the topic; of an issue, the one that is about it, if any
 * @param issue the issue; of a topic, the one that it is about, if any
 * @param total how many discussions there are
 * @param discussions those of this page, with the counts of their statements
 */
public record ThreadDiscussions(
    Optional<RecurringTopic> topic, Optional<String> issue, long total, Discussions discussions) {}
