package org.minutebook.web.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that were given last, by their entity tags: a tag is made of all that its answer is
 * made of, so the same tag means the same answer. What many ask for, such as a link that is passed
 * around, is worked on once.
 */
public final class RecentReplies {
  /** Characters, or bytes of pictures, of all answers: some megabytes. */
  private static final int MOST = 8_000_000;

  /** What an answer takes besides its characters; it bounds how many short ones are kept. */
  private static final int OVERHEAD = 1_000;

  /** A longer answer is worked on each time. */
  private static final int LONGEST = 400_000;

  private final Map<String, Reply> replies = new LinkedHashMap<>(16, 0.75f, true);
  private int held;

  /** The answer with a tag, if it is among the last. */
  public synchronized Optional<Reply> with(String tag) {
    return Optional.ofNullable(replies.get(tag));
  }

  /** Keeps an answer; those that nobody asked for the longest go. */
  public synchronized void add(String tag, Reply reply) {
    if (reply.length() > LONGEST) {
      return;
    }
    Reply before = replies.put(tag, reply);
    held += size(reply) - (before == null ? 0 : size(before));
    var oldest = replies.values().iterator();
    while (held > MOST) {
      held -= size(oldest.next());
      oldest.remove();
    }
  }

  private static int size(Reply reply) {
    return reply.length() + OVERHEAD;
  }
}
