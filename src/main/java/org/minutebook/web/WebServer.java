package org.minutebook.web;

import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.minutebook.web.api.Api;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.server.ErrorPages;
import org.minutebook.web.server.JettySetup;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.JettyHandler;
import spark.http.matching.MatcherFilter;

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
  private final Service service;

  private WebServer(WebSettings settings, Service service) {
    this.settings = settings;
    this.service = service;
  }

  /**
   * Listens; comes back once requests are answered.
   *
   * @param readiness asked at every request, from several threads; should not wait
   * @throws ServerException if the port is taken, the host unknown or the static folder missing
   */
  public static WebServer start(WebSettings settings, Supplier<Readiness> readiness)
      throws ServerException {
    check(settings);
    MarkdownHtml markdown = new MarkdownHtml(new SecureRandom());
    AtomicReference<URI> own = new AtomicReference<>();
    Pages pages = new Pages(settings, markdown);
    CountDownLatch routesAreThere = new CountDownLatch(1);
    Object kind = new Object();
    EmbeddedServers.add(
        kind,
        (routes, staticFiles, exceptions, several) ->
            new JettySetup(
                new JettyHandler(
                    new MatcherFilter(routes, staticFiles, exceptions, false, several)),
                settings.staticFolder(),
                new ErrorPages(pages::error),
                routesAreThere));
    Service service = Service.ignite().ipAddress(settings.host()).port(settings.port());
    service.embeddedServerIdentifier(kind);
    AtomicReference<Exception> failure = new AtomicReference<>();
    // Spark's own answer to a port that is taken is to end the program.
    service.initExceptionHandler(failure::set);
    Sitemap sitemap = new Sitemap(settings, own::get);
    new Routes(pages, new Api(settings, markdown), sitemap, readiness).addTo(service);
    routesAreThere.countDown();
    service.awaitInitialization();
    if (failure.get() != null) {
      throw explained(settings, failure.get());
    }
    WebServer server = new WebServer(settings, service);
    own.set(server.address());
    return server;
  }

  private static void check(WebSettings settings) throws ServerException {
    if (settings.port() < 0 || settings.port() > 65_535) {
      throw new ServerException(
          "There is no port %d: give one from 1 to 65535, or 0 for any that is free."
              .formatted(settings.port()));
    }
    if (!Files.isDirectory(settings.staticFolder())) {
      throw new ServerException(
          "The folder of styles is missing: %s. It comes with the program."
              .formatted(settings.staticFolder()));
    }
    try {
      InetAddress.getByName(settings.host());
    } catch (UnknownHostException e) {
      throw new ServerException(
          "Host \"%s\" is not known: give a name or an address of this machine."
              .formatted(settings.host()),
          e);
    }
  }

  private static ServerException explained(WebSettings settings, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException
          || (cause instanceof BindException && isForeign(cause))) {
        return new ServerException(
            "\"%s\" is no address of this machine: try --host 127.0.0.1."
                .formatted(settings.host()),
            failure);
      }
      if (cause instanceof BindException) {
        return new ServerException(
            "Port %d of %s cannot be used (%s): stop what listens there, or choose another with"
                    .formatted(settings.port(), settings.host(), cause.getMessage())
                + " --port.",
            failure);
      }
    }
    return new ServerException(
        "The web front cannot start at %s:%d: %s."
            .formatted(settings.host(), settings.port(), failure.getMessage()),
        failure);
  }

  private static boolean isForeign(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("Cannot assign requested address");
  }

  /** The port it listens at. */
  public int port() {
    return service.port();
  }

  /** Where a browser on this machine finds it: {@code http://127.0.0.1:4567/}. */
  public URI address() {
    String host =
        switch (settings.host()) {
          case "0.0.0.0", "::" -> "127.0.0.1";
          case String h when h.contains(":") && !h.startsWith("[") -> "[" + h + "]";
          case String h -> h;
        };
    return URI.create("http://" + host + ":" + port() + "/");
  }

  /** Takes no new requests, lets those under way end, and is down within 5 seconds. */
  @Override
  public void close() {
    service.stop();
    service.awaitStop();
  }
}
