package org.minutebook.web.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections and shows them to a {@link ConnectionGuard}. */
final class GuardedConnector extends ServerConnector {
  private final ConnectionGuard guard;

  GuardedConnector(Server server, HttpConnectionFactory http, ConnectionGuard guard) {
    super(server, 1, 2, http);
    this.guard = guard;
    addBean(guard);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    ClientConnection connection = new ClientConnection(channel, selector, key, getScheduler());
    connection.setIdleTimeout(getIdleTimeout());
    return connection;
  }

  @Override
  protected void onEndPointOpened(EndPoint endPoint) {
    super.onEndPointOpened(endPoint);
    if (endPoint instanceof ClientConnection connection) {
      guard.opened(connection);
    }
  }

  @Override
  protected void onEndPointClosed(EndPoint endPoint) {
    if (endPoint instanceof ClientConnection connection) {
      guard.closed(connection);
    }
    super.onEndPointClosed(endPoint);
  }
}
