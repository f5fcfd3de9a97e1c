package org.minutebook.web;

import java.net.URI;
import java.util.function.Supplier;

/**
 * The web front, listening.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.start(settings, readiness)) {
 *   System.err.println(server.address());
 *   ...
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
  private final WebSettings settings;

  private WebServer(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * Listens; comes back once requests are answered.
   *
   * @param readiness asked at every request, from several threads; should not wait
   * @throws ServerException if the port is taken, the host unknown or the static folder missing
   */
  public static WebServer start(WebSettings settings, Supplier<Readiness> readiness)
      throws ServerException {
    throw new ServerException("The web front cannot be started yet.");
  }

  /** The port it listens at. */
  public int port() {
    return settings.port();
  }

  /** Where a browser on this machine finds it: {@code http://127.0.0.1:4567/}. */
  public URI address() {
    return URI.create("http://" + settings.host() + ":" + port() + "/");
  }

  /** Takes no new requests, lets those under way end, and is down within 5 seconds. */
  @Override
  public void close() {}
}
