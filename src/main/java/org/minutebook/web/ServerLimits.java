package org.minutebook.web;

import java.time.Duration;
import java.util.List;

/**
 * How much a server takes on, and for how long.
 *
 * @param atOnce requests that are answered from the index at once
 * @param queued how many more may wait
 * @param queue how long each of these waits at most
 * @param answer how long the work on an answer may take
 * @param connections open at once
 * @param connectionsPerClient of these, those of one address; trusted proxies are exempt
 * @param headers how long a client may take to send the headers of a request
 * @param request how long a request may take from its first byte to the last byte of its answer
 * @param trustedProxies addresses that pass on the requests of many clients
 * @param requestsPerMinute of one client; 0 for no limit
 * @param memory how many bytes the work on an answer may allocate
 */
public record ServerLimits(
    int atOnce,
    int queued,
    Duration queue,
    Duration answer,
    int connections,
    int connectionsPerClient,
    Duration headers,
    Duration request,
    List<AddressRange> trustedProxies,
    int requestsPerMinute,
    long memory) {
  /** Twice what the largest answers take; see {@code docs/reliability.md}. */
  private static final long LEAST_MEMORY = 128L << 20;

  /** Limits without {@link #requestsPerMinute}, with the usual {@link #memory}. */
  public ServerLimits(
      int atOnce,
      int queued,
      Duration queue,
      Duration answer,
      int connections,
      int connectionsPerClient,
      Duration headers,
      Duration request,
      List<AddressRange> trustedProxies) {
    this(
        atOnce,
        queued,
        queue,
        answer,
        connections,
        connectionsPerClient,
        headers,
        request,
        trustedProxies,
        0,
        Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 2));
  }

  /**
   * The limits of a server that anybody may ask. An answer keeps one core busy, so more of them at
   * once would only take more memory.
   */
  public static ServerLimits trusting(List<AddressRange> proxies) {
    return new ServerLimits(
        Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
        96,
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        1024,
        256,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        proxies);
  }

  /** The same limits with so many requests that one client may make in a minute. */
  public ServerLimits withRequestsPerMinute(int most) {
    return new ServerLimits(
        atOnce,
        queued,
        queue,
        answer,
        connections,
        connectionsPerClient,
        headers,
        request,
        trustedProxies,
        most,
        memory);
  }

  /** The same limits with so many bytes for the work on an answer. */
  public ServerLimits withMemory(long bytes) {
    return new ServerLimits(
        atOnce,
        queued,
        queue,
        answer,
        connections,
        connectionsPerClient,
        headers,
        request,
        trustedProxies,
        requestsPerMinute,
        bytes);
  }

  /** More threads than requests may be worked on or wait, so that some are left for files. */
  public int threads() {
    return atOnce + queued + 60;
  }
}
