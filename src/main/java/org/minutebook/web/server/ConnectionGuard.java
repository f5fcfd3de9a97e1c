package org.minutebook.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.minutebook.web.ServerLimits;
import org.minutebook.web.server.ClientConnection.Phase;

/**
 * Keeps slow and idle clients from taking the place of others. Closes connections whose request
 * takes too long, and when there are too many, those that are slow or idle before it refuses one.
 */
final class ConnectionGuard extends AbstractLifeCycle {
  /** A client on a bad line sends its headers within that. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /** Of an IPv6 address, one client has all that share these bytes. */
  private static final int IPV6_PREFIX = 8;

  private static final byte[] REFUSAL =
      """
      HTTP/1.1 503 Service Unavailable\r
      Retry-After: 2\r
      Content-Length: 0\r
      Connection: close\r
      \r
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerLimits limits;
  private final ThreadPool threads;
  private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> perClient = new HashMap<>();
  private final Map<ClientConnection, String> counted = new HashMap<>();
  private Thread watcher;

  ConnectionGuard(ServerLimits limits, ThreadPool threads) {
    this.limits = limits;
    this.threads = threads;
  }

  @Override
  protected void doStart() {
    watcher = Thread.ofPlatform().name("connections").daemon().start(this::watch);
  }

  @Override
  protected void doStop() {
    watcher.interrupt();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many connections are open. */
  int connections() {
    return open.size();
  }

  void opened(ClientConnection connection) {
    open.add(connection);
    if (!count(connection)) {
      refuse(connection);
    } else if (open.size() > limits.connections()) {
      drop(slowest().orElse(connection), connection);
    }
  }

  void closed(ClientConnection connection) {
    open.remove(connection);
    synchronized (counted) {
      String client = counted.remove(connection);
      if (client != null) {
        perClient.computeIfPresent(client, (key, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  /** Counts a connection for its client; false if that has too many. */
  private boolean count(ClientConnection connection) {
    Optional<InetAddress> address = connection.client();
    if (address.isEmpty()
        || limits.trustedProxies().stream().anyMatch(range -> range.contains(address.get()))) {
      return true;
    }
    String client = client(address.get());
    synchronized (counted) {
      if (perClient.getOrDefault(client, 0) >= limits.connectionsPerClient()) {
        return false;
      }
      perClient.merge(client, 1, Integer::sum);
      counted.put(connection, client);
      return true;
    }
  }

  private static String client(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.toString(bytes.length > IPV6_PREFIX ? Arrays.copyOf(bytes, IPV6_PREFIX) : bytes);
  }

  /**
   * What to close first: clients that are slow to send a request, then those that send none, then
   * those that are slow to receive an answer. Never one whose answer is being worked on.
   */
  private Optional<ClientConnection> slowest() {
    return longest(Phase.READING, SLOW)
        .or(() -> longest(Phase.IDLE, Duration.ZERO))
        .or(() -> longest(Phase.WRITING, SLOW))
        .or(() -> longest(Phase.READING, Duration.ZERO));
  }

  private Optional<ClientConnection> longest(Phase phase, Duration atLeast) {
    return open.stream()
        .filter(each -> each.phase() == phase && each.inPhase().compareTo(atLeast) >= 0)
        .max(Comparator.comparing(ClientConnection::inPhase));
  }

  private void drop(ClientConnection dropped, ClientConnection opened) {
    if (dropped == opened) {
      refuse(opened);
    } else {
      dropped.close(new TimeoutException("others need the connection"));
    }
  }

  private static void refuse(ClientConnection connection) {
    try {
      connection.getChannel().write(ByteBuffer.wrap(REFUSAL));
    } catch (IOException e) {
      // The client is gone already.
    }
    connection.close();
  }

  private void look() {
    for (ClientConnection connection : open) {
      if (isTooSlow(connection)) {
        connection.close(new TimeoutException("the request took too long"));
      }
    }
  }

  private boolean isTooSlow(ClientConnection connection) {
    return switch (connection.phase()) {
      case IDLE -> false;
      case READING -> connection.inPhase().compareTo(limits.headers()) > 0;
      case ANSWERING -> connection.inRequest().compareTo(limits.request()) > 0;
      case WRITING ->
          connection.inRequest().compareTo(limits.request()) > 0
              || (threads.isLowOnThreads() && connection.inPhase().compareTo(SLOW) > 0);
    };
  }
}
