package org.minutebook.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.server.AllocatedMemory;
import org.minutebook.web.server.BasePath;
import org.minutebook.web.server.ClientConnection;
import org.minutebook.web.server.LastChange;
import org.minutebook.web.server.LoadLimit;
import org.minutebook.web.server.RecentReplies;
import org.minutebook.web.server.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/**
 * Adds answers to a server's addresses: each is given while an index is open, if there is room for
 * it, for as long as somebody waits, and only if the client does not have it already.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final String TOO_MANY =
      "The server is answering as many requests as it can. Try again in a moment.";
  private static final String TOO_LONG =
      "The answer took too long, or too much memory. Ask for something narrower, or try again in a"
          + " moment.";

  private static final String LAST_MODIFIED = "Last-Modified";

  private final Service service;
  private final Pages pages;
  private final Supplier<Readiness> readiness;
  private final ServerLimits limits;
  private final LoadLimit load;
  private final Supplier<String> shown;
  private final BasePath basePath;
  private final RecentReplies recent = new RecentReplies();
  private final LastChange lastChange = new LastChange(Clock.systemUTC());

  /**
   * Adds to a server.
   *
   * @param pages gives the pages of errors
   * @param shown what every answer's tag is made of; see {@link EntityTag#shown}
   * @param basePath the path that all pages are below
   */
  Dispatcher(
      Service service,
      Pages pages,
      Supplier<Readiness> readiness,
      ServerLimits limits,
      LoadLimit load,
      Supplier<String> shown,
      BasePath basePath) {
    this.service = service;
    this.pages = pages;
    this.readiness = readiness;
    this.limits = limits;
    this.load = load;
    this.shown = shown;
    this.basePath = basePath;
    service.exception(Exception.class, this::fail);
  }

  /** Adds a page. */
  void page(String path, Routes.Answer answer) {
    page(path, pages::indexing, answer);
  }

  /** Adds a page that has another answer while the archive is read for the first time. */
  void page(String path, Function<Readiness.Indexing, Reply> indexing, Routes.Answer answer) {
    whenReady(
        path,
        indexing,
        (request, search) ->
            withoutTrailingSlash(request).orElseGet(() -> answer.to(request, search)));
  }

  /** Adds an answer that is not redirected. */
  void whenReady(String path, Function<Readiness.Indexing, Reply> indexing, Routes.Answer answer) {
    getAndHead(
        path,
        (request, response) ->
            send(
                limited(
                    request,
                    () ->
                        switch (readiness.get()) {
                          case Readiness.Indexing progress -> indexing.apply(progress);
                          case Readiness.Ready ready ->
                              unlessKnown(request, ready.search(), answer);
                        }),
                response));
  }

  /** An answer with its tag; without any search if the client or this server has it already. */
  private Reply unlessKnown(Request request, MinutesSearch search, Routes.Answer answer) {
    String all = shown.get();
    String state = search.state();
    EntityTag tag = EntityTag.of(all, state, request.raw());
    Instant changed = lastChange.of(all + "\n" + state);
    String known = request.raw().getHeader("If-None-Match");
    String since = request.raw().getHeader("If-Modified-Since");
    String modified = LastChange.header(changed);
    if (known != null ? tag.isIn(known) : since != null && LastChange.isKnown(since, changed)) {
      String type = FeedRoutes.typeAt(request.raw().getRequestURI());
      return new Reply(304, type, "", Map.of("ETag", tag.value(), LAST_MODIFIED, modified));
    }
    Reply reply =
        recent.with(tag.value()).orElseGet(() -> tagged(answer.to(request, search), tag.value()));
    return reply.status() == 200 ? reply.with(LAST_MODIFIED, modified) : reply;
  }

  private Reply tagged(Reply reply, String tag) {
    if (reply.status() != 200) {
      return reply;
    }
    Reply tagged = reply.with("ETag", tag);
    recent.add(tag, tagged);
    return tagged;
  }

  /** Works on an answer if there is room for it, and not for too long nor for nobody. */
  private Reply limited(Request request, Supplier<Reply> answer) {
    Optional<ClientConnection> connection = ClientConnection.of(request.raw());
    BooleanSupplier gone = () -> connection.isPresent() && connection.get().isGone();
    try {
      return load.run(
              () ->
                  WorkLimit.within(
                      limits.answer(),
                      limits.memory(),
                      AllocatedMemory::byThisThread,
                      gone,
                      answer))
          .orElseGet(() -> unavailable(request, TOO_MANY));
    } catch (WorkLimit.ExceededException e) {
      if (!e.isAbandoned()) {
        LOG.warn("Gave up {}: {}", request.raw().getRequestURI(), e.getMessage());
      }
      return unavailable(request, TOO_LONG);
    }
  }

  private Reply unavailable(Request request, String message) {
    Map<String, String> headers =
        Map.of("Retry-After", String.valueOf(LoadLimit.RETRY_SECONDS), "Cache-Control", "no-store");
    String title = "Service Unavailable";
    Reply reply =
        PageAddresses.isApi(request.raw().getRequestURI())
            ? Api.problem(503, title, message)
            : new Reply(503, Reply.HTML, pages.error(title, message), Map.of());
    return new Reply(reply.status(), reply.type(), reply.body(), headers);
  }

  /** Redirects a page's address with a slash at its end to the one without. */
  private static Optional<Reply> withoutTrailingSlash(Request request) {
    String path = request.raw().getRequestURI();
    if (!path.matches(
        "/(?:search|timeline|actions|coverage|(?:people|meetings|decisions|topics|issues)(?:/[^/]++)*+)/")) {
      return Optional.empty();
    }
    String query = request.raw().getQueryString();
    String target = path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query);
    return Optional.of(new Reply(301, Reply.HTML, "", Map.of("Location", target)));
  }

  /** Adds what needs no index. */
  void always(String path, Function<Request, Reply> answer) {
    getAndHead(path, (request, response) -> send(answer.apply(request), response));
  }

  /**
   * Adds an answer to what is posted.
   *
   * @param receive reads what is posted, before there is a place for the work on it: a client that
   *     is slow to send must not take the place of others
   */
  void posted(String path, Function<Request, Supplier<Reply>> receive) {
    basePath.addPage(path);
    service.post(
        path,
        catchingErrors(
            (request, response) -> send(limited(request, receive.apply(request)), response)));
  }

  /** By default Spark answers HEAD with 200 where a GET route merely matches the path. */
  private void getAndHead(String path, Route route) {
    Route catchingErrors = catchingErrors(route);
    basePath.addPage(path);
    service.get(path, catchingErrors);
    service.head(path, catchingErrors);
  }

  /** Spark does not handle an Error, and Jetty would log its whole stack trace. */
  private static Route catchingErrors(Route route) {
    return (request, response) -> {
      try {
        Object answer = route.handle(request, response);
        ClientConnection.of(request.raw()).ifPresent(ClientConnection::answered);
        return answer;
      } catch (Error e) {
        throw new IllegalStateException(e.toString(), e);
      }
    };
  }

  private Object send(Reply reply, Response response) {
    response.status(reply.status());
    response.type(reply.type());
    response.raw().setHeader("Cache-Control", "no-cache");
    reply.headers().forEach(response.raw()::setHeader);
    String location = reply.headers().get("Location");
    if (location != null && location.startsWith("/")) {
      response.raw().setHeader("Location", basePath.path() + location);
    }
    return reply.content();
  }

  private void fail(Exception cause, Request request, Response response) {
    String path = request.raw().getRequestURI();
    LOG.error("Failed to answer {}: {}", path, cause.toString());
    LOG.debug("Stack trace", cause);
    String message = "Something went wrong on the server. Please try again.";
    Reply reply =
        PageAddresses.isApi(path)
            ? Api.problem(500, "Internal Server Error", message)
            : new Reply(500, Reply.HTML, pages.error("Something went wrong", message), Map.of());
    send(reply, response);
    response.body(reply.body());
  }
}
