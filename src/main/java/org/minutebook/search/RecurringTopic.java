package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.MeetingDate;

/**
 * A topic that several meetings discussed: sections whose titles have the same subject or refer to
 * the same issue.
 *
 * @param id the end of its page's address: the slug of the first discussion's title
 * @param title the one that most discussions have
 * @param issue the issue that it is about, if its titles refer to one and no other
 * @param meetings how many meetings discussed it
 * @param discussions in how many sections
 * @param first when it was first discussed, if known
 * @param last when it was last discussed, if known
 * @param standing whether it is an item of the agenda that comes back in so many of the meetings
 *     that it is no topic
 */
public record RecurringTopic(
    String id,
    String title,
    Optional<String> issue,
    int meetings,
    int discussions,
    Optional<MeetingDate> first,
    Optional<MeetingDate> last,
    boolean standing) {}
