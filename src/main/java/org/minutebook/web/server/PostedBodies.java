package org.minutebook.web.server;

import java.util.Map;
import org.minutebook.web.PageAddresses;

/** The addresses to which something may be posted, and how long that may be. */
public final class PostedBodies {
  /** How long what is sent to any other address may be, where nobody reads it. */
  static final int UNREAD_BYTES = 8 * 1024;

  private static final Map<String, Integer> MOST_BYTES =
      Map.of(PageAddresses.MCP, 64 * 1024, PageAddresses.PULL_HOOK, 256 * 1024);

  private PostedBodies() {}

  /** Whether something may be posted to an address. */
  static boolean areReadAt(String path) {
    return MOST_BYTES.containsKey(path);
  }

  /** How many bytes may be sent to an address. */
  public static int mostBytes(String path) {
    return MOST_BYTES.getOrDefault(path, UNREAD_BYTES);
  }
}
