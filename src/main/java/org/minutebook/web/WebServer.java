package org.minutebook.web;

import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.minutebook.mcp.McpServer;
import org.minutebook.web.api.Api;
import org.minutebook.web.cards.CardPictures;
import org.minutebook.web.discovery.HostAddress;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.formats.MinutesText;
import org.minutebook.web.mcp.McpEndpoint;
import org.minutebook.web.mcp.MinutesTools;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.server.BasePath;
import org.minutebook.web.server.ErrorPages;
import org.minutebook.web.server.JettySetup;
import org.minutebook.web.server.LoadLimit;
import org.minutebook.web.server.Metrics;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.http.matching.MatcherFilter;

/**
 * A running web server.
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
   * Starts a server and returns once it answers requests.
   *
   * @param readiness called at every request, from several threads; should not block
   * @throws ServerException if the port is taken, the host unknown or the static folder missing
   */
  public static WebServer start(WebSettings settings, Supplier<Readiness> readiness)
      throws ServerException {
    return start(settings, readiness, Optional.empty());
  }

  /** The same, with an address at which the archive's host says that it changed. */
  public static WebServer start(
      WebSettings settings, Supplier<Readiness> readiness, Optional<PullHook> hook)
      throws ServerException {
    check(settings);
    MarkdownHtml markdown = new MarkdownHtml(new SecureRandom());
    AtomicReference<URI> ownAddress = new AtomicReference<>();
    Pages pages = new Pages(settings, markdown);
    BasePath basePath = new BasePath(settings::basePath);
    Metrics metrics = new Metrics(settings.condition());
    CountDownLatch routesAdded = new CountDownLatch(1);
    Object serverKey = new Object();
    EmbeddedServers.add(
        serverKey,
        (routes, staticFiles, exceptions, hasMultipleHandlers) ->
            new JettySetup(
                new MatcherFilter(routes, staticFiles, exceptions, false, hasMultipleHandlers),
                settings.staticFolder(),
                settings.limits(),
                settings.accessLog(),
                basePath,
                metrics,
                new ErrorPages(pages::error),
                routesAdded));
    Service service = Service.ignite().ipAddress(settings.host()).port(settings.port());
    service.embeddedServerIdentifier(serverKey);
    AtomicReference<Exception> failure = new AtomicReference<>();
    // By default Spark ends the program when the port is taken.
    service.initExceptionHandler(failure::set);
    Sitemap sitemap = new Sitemap(new HostAddress(settings, ownAddress::get));
    LoadLimit load = new LoadLimit(settings.limits());
    Dispatcher dispatcher =
        new Dispatcher(
            service,
            pages,
            readiness,
            settings.limits(),
            load,
            EntityTag.shown(settings, ownAddress::get),
            basePath);
    // Before the others, as the last of these answers every address.
    Routes.addForOperators(dispatcher, load, metrics, readiness, settings.condition());
    Api api = new Api(settings, markdown);
    McpServer mcp = new MinutesTools(api, settings, readiness).server();
    McpEndpoint messages = new McpEndpoint(mcp, settings);
    dispatcher.posted(PageAddresses.MCP, request -> messages.receive(request.raw()));
    dispatcher.always(PageAddresses.MCP, request -> McpEndpoint.otherMethod());
    hook.ifPresent(
        h -> dispatcher.posted(PageAddresses.PULL_HOOK, request -> h.receive(request.raw())));
    new Routes(pages, api, sitemap, new Feeds(settings), new MinutesText(settings))
        .addTo(dispatcher);
    routesAdded.countDown();
    service.awaitInitialization();
    if (failure.get() != null) {
      throw startFailure(settings, failure.get());
    }
    WebServer server = new WebServer(settings, service);
    ownAddress.set(server.address());
    if (settings.archive().get().address().isPresent()) {
      // Looking for fonts takes long; the first page should not wait for it.
      Thread.ofPlatform().daemon().name("fonts").start(CardPictures::canBeDrawn);
    }
    return server;
  }

  private static void check(WebSettings settings) throws ServerException {
    if (settings.port() < 0 || settings.port() > 65_535) {
      throw new ServerException(
          "Port %d does not exist: use 1 to 65535, or 0 for any free port."
              .formatted(settings.port()));
    }
    if (!Files.isDirectory(settings.staticFolder())) {
      throw new ServerException(
          "The folder of stylesheets and scripts is missing: %s. It comes with the program."
              .formatted(settings.staticFolder()));
    }
    try {
      InetAddress.getByName(settings.host());
    } catch (UnknownHostException e) {
      throw new ServerException(
          "Unknown host \"%s\": use a name or an address of this machine."
              .formatted(settings.host()),
          e);
    }
  }

  private static ServerException startFailure(WebSettings settings, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException
          || (cause instanceof BindException && isAddressUnavailable(cause))) {
        return new ServerException(
            "\"%s\" is not an address of this machine: try --host 127.0.0.1."
                .formatted(settings.host()),
            failure);
      }
      if (cause instanceof BindException) {
        return new ServerException(
            "Port %d of %s cannot be used (%s): stop the program that uses it, or choose another with"
                    .formatted(settings.port(), settings.host(), cause.getMessage())
                + " --port.",
            failure);
      }
    }
    return new ServerException(
        "The web server cannot start at %s:%d: %s."
            .formatted(settings.host(), settings.port(), failure.getMessage()),
        failure);
  }

  private static boolean isAddressUnavailable(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("Cannot assign requested address");
  }

  /** The port the server listens on. */
  public int port() {
    return service.port();
  }

  /** The address for a browser on this machine, such as {@code http://127.0.0.1:4567/}. */
  public URI address() {
    String host =
        switch (settings.host()) {
          case "0.0.0.0", "::" -> "127.0.0.1";
          case String h when h.contains(":") && !h.startsWith("[") -> "[" + h + "]";
          case String h -> h;
        };
    return URI.create("http://" + host + ":" + port() + settings.basePath() + "/");
  }

  /** Refuses new requests, finishes those in progress, and stops within 5 seconds. */
  @Override
  public void close() {
    service.stop();
    service.awaitStop();
  }
}
