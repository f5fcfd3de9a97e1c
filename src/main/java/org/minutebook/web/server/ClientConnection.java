package org.minutebook.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** A connection of a client, which knows what it is waited for and since when. */
public final class ClientConnection extends SocketChannelEndPoint {
  private static final String ATTRIBUTE = ClientConnection.class.getName();

  /** What a connection is doing. */
  enum Phase {
    /** Nothing: the last answer was sent and no request has begun. */
    IDLE,
    /** The client sends the headers of a request. */
    READING,
    /** The server works on the answer. */
    ANSWERING,
    /** The client receives the answer. */
    WRITING
  }

  private final Object peeking = new Object();
  private Phase phase = Phase.READING;
  private long phaseBegan = System.nanoTime();
  private long requestBegan = phaseBegan;

  /** A byte that was read only to see whether the client is still there. */
  private ByteBuffer peeked = BufferUtil.EMPTY_BUFFER;

  ClientConnection(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /** The connection of a request; none if the request came in some other way. */
  public static Optional<ClientConnection> of(HttpServletRequest request) {
    return Optional.ofNullable((ClientConnection) request.getAttribute(ATTRIBUTE));
  }

  /**
   * Follows a request whose headers have been read until its answer is sent. A file needs no work:
   * its answer is ready at once.
   */
  static void follow(Request request, boolean isFile) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (endPoint instanceof ClientConnection connection) {
      connection.enter(isFile ? Phase.WRITING : Phase.ANSWERING);
      request.setAttribute(ATTRIBUTE, connection);
      Request.addCompletionListener(request, failure -> connection.enter(Phase.IDLE));
    }
  }

  /** Notes that the answer is ready and only has to be sent. */
  public void answered() {
    enter(Phase.WRITING);
  }

  private synchronized void enter(Phase next) {
    phase = next;
    phaseBegan = System.nanoTime();
    if (next == Phase.READING) {
      requestBegan = phaseBegan;
    }
  }

  /** What it does. */
  synchronized Phase phase() {
    return phase;
  }

  /** How long it has been doing that. */
  synchronized Duration inPhase() {
    return Duration.ofNanos(System.nanoTime() - phaseBegan);
  }

  /** How long ago the current request began. */
  synchronized Duration inRequest() {
    return Duration.ofNanos(System.nanoTime() - requestBegan);
  }

  /** The address of the client; empty once it is gone. */
  Optional<InetAddress> client() {
    return getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? Optional.of(remote.getAddress())
        : Optional.empty();
  }

  /**
   * Whether the client has closed the connection, or its half of it. To be asked while the server
   * works on an answer: then nobody else reads. What the client may have sent already is kept.
   */
  public boolean isGone() {
    synchronized (peeking) {
      if (!isOpen()) {
        return true;
      }
      if (peeked.hasRemaining()) {
        return false;
      }
      ByteBuffer one = ByteBuffer.allocate(1);
      try {
        if (getChannel().read(one) < 0) {
          return true;
        }
      } catch (IOException e) {
        return true;
      }
      peeked = one.flip();
      return false;
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled;
    synchronized (peeking) {
      filled = BufferUtil.append(buffer, peeked);
      int more = super.fill(buffer);
      // The end will be reported at the next call.
      filled = filled > 0 ? filled + Math.max(0, more) : more;
    }
    if (filled > 0 && phase() == Phase.IDLE) {
      enter(Phase.READING);
    }
    return filled;
  }
}
