package org.minutebook.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.api.OperatorAnswers;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.server.ClientConnection;
import org.minutebook.web.server.LoadLimit;
import org.minutebook.web.server.MeetingPath;
import org.minutebook.web.server.Metrics;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/** Maps addresses to the pages and the API. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String MEETINGS = "/meetings/";
  private static final String TOO_MANY =
      "The server is answering as many requests as it can. Try again in a moment.";
  private static final String TOO_LONG =
      "The answer took too long. Ask for something narrower, or try again in a moment.";

  private final Pages pages;
  private final Api api;
  private final Sitemap sitemap;
  private final Feeds feeds;
  private final Supplier<Readiness> readiness;
  private final ServerLimits limits;
  private final LoadLimit load;
  private final Supplier<String> shown;

  Routes(
      Pages pages,
      Api api,
      Sitemap sitemap,
      Feeds feeds,
      Supplier<Readiness> readiness,
      ServerLimits limits,
      Supplier<String> shown) {
    this.pages = pages;
    this.api = api;
    this.sitemap = sitemap;
    this.feeds = feeds;
    this.readiness = readiness;
    this.limits = limits;
    this.load = new LoadLimit(limits);
    this.shown = shown;
  }

  /** Answers a request from an open index. */
  interface Answer {
    Reply to(Request request, MinutesSearch search);
  }

  void addTo(Service service) {
    service.exception(Exception.class, this::fail);
    page(service, "/", (request, search) -> pages.home(search));
    page(service, "/search", (request, search) -> pages.search(parameters(request), search));
    page(service, "/timeline", (request, search) -> pages.timeline(parameters(request), search));
    page(
        service,
        PageAddresses.DECISIONS,
        (request, search) -> pages.decisions(parameters(request), search));
    page(
        service,
        PageAddresses.ACTIONS,
        (request, search) ->
            parameter(request, "by").filter("owner"::equals).isPresent()
                ? pages.openActions(parameters(request), search)
                : pages.actions(parameters(request), search));
    page(
        service,
        "/meetings",
        (request, search) ->
            pages.meetings(parameter(request, "series"), parameter(request, "year"), search));
    SubjectRoutes.pages(pages).forEach((path, answer) -> page(service, path, answer));
    DecisionRoutes.pages(pages).forEach((path, answer) -> page(service, path, answer));
    page(service, "/coverage", (request, search) -> pages.coverage(search));
    page(
        service,
        "/meetings/*",
        (request, search) ->
            pages.meeting(
                MeetingPath.after(MEETINGS, request.raw().getRequestURI()),
                request.raw().getParameter("full") != null,
                parameters(request).request().level(),
                search));
    FeedRoutes.of(feeds, sitemap).forEach((path, answer) -> page(service, path, answer));
    getAndHead(service, "/robots.txt", (request, response) -> send(sitemap.robots(), response));
    String base = PageAddresses.API;
    apiAnswers()
        .forEach(
            (path, answer) ->
                whenReady(
                    service, base + path, progress -> Api.indexing(base + path, progress), answer));
    getAndHead(
        service, base + "/openapi.json", (request, response) -> send(Api.description(), response));
    getAndHead(service, "/api", (request, response) -> send(noSuchRoute(), response));
    getAndHead(service, "/api/*", (request, response) -> send(noSuchRoute(), response));
    page(
        service,
        "*",
        progress -> pages.missing(),
        (request, search) ->
            pages.missing(MeetingPath.decode(request.raw().getRequestURI()), search));
  }

  /**
   * Adds what tells those who operate the server how it does. It reads no index and waits for no
   * place, so it is answered while searches queue.
   */
  void addForOperators(Service service, Metrics metrics, Supplier<Condition> condition) {
    metrics.gauge("minutebook_searches_running", "Answers being worked on.", load::running);
    metrics.gauge("minutebook_searches_queued", "Requests that wait for a place.", load::queued);
    getAndHead(service, "/healthz", (request, response) -> send(OperatorAnswers.alive(), response));
    getAndHead(
        service,
        "/readyz",
        (request, response) ->
            send(OperatorAnswers.ready(readiness.get(), condition.get()), response));
    getAndHead(service, "/metrics", (request, response) -> send(metrics.reply(), response));
  }

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  Map<String, Answer> apiAnswers() {
    String meetings = PageAddresses.API + MEETINGS;
    Map<String, Answer> all = new TreeMap<>(SubjectRoutes.api(api));
    all.putAll(DecisionRoutes.api(api));
    all.putAll(
        Map.of(
            "/search",
            (request, search) -> api.search(parameters(request), search),
            "/timeline",
            (request, search) -> api.timeline(parameters(request), search),
            "/suggest",
            (request, search) -> api.suggest(parameters(request), search),
            "/meetings",
            (request, search) -> api.meetings(parameters(request), search),
            "/meetings/*",
            (request, search) ->
                api.meeting(
                    MeetingPath.after(meetings, request.raw().getRequestURI()),
                    parameters(request),
                    search),
            "/status",
            (request, search) -> api.status(search)));
    return all;
  }

  private static Reply noSuchRoute() {
    return Api.missing("The API has no such address; /api/v1/openapi.json lists them.");
  }

  private void page(Service service, String path, Answer answer) {
    page(service, path, pages::indexing, answer);
  }

  private void page(
      Service service, String path, Function<Readiness.Indexing, Reply> indexing, Answer answer) {
    whenReady(
        service,
        path,
        indexing,
        (request, search) ->
            withoutTrailingSlash(request).orElseGet(() -> answer.to(request, search)));
  }

  private void whenReady(
      Service service, String path, Function<Readiness.Indexing, Reply> indexing, Answer answer) {
    getAndHead(
        service,
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

  /** An answer with its tag; 304 without any search if the client has it already. */
  private Reply unlessKnown(Request request, MinutesSearch search, Answer answer) {
    EntityTag tag = EntityTag.of(shown.get(), search.state(), request.raw());
    String known = request.raw().getHeader("If-None-Match");
    if (known != null && tag.isIn(known)) {
      String type = FeedRoutes.typeAt(request.raw().getRequestURI());
      return new Reply(304, type, "", Map.of("ETag", tag.value()));
    }
    Reply reply = answer.to(request, search);
    return reply.status() == 200 ? reply.with("ETag", tag.value()) : reply;
  }

  /** Works on an answer if there is room for it, and not for too long nor for nobody. */
  private Reply limited(Request request, Supplier<Reply> answer) {
    Optional<ClientConnection> connection = ClientConnection.of(request.raw());
    BooleanSupplier gone = () -> connection.isPresent() && connection.get().isGone();
    try {
      return load.run(() -> WorkLimit.within(limits.answer(), gone, answer))
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

  /** By default Spark answers HEAD with 200 where a GET route merely matches the path. */
  private static void getAndHead(Service service, String path, Route route) {
    Route catchingErrors = catchingErrors(route);
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

  static RequestParameters parameters(Request request) {
    return RequestParameters.from(request.raw()::getParameter);
  }

  static Optional<String> parameter(Request request, String name) {
    return Optional.ofNullable(request.raw().getParameter(name)).filter(v -> !v.isBlank());
  }

  private static String send(Reply reply, Response response) {
    response.status(reply.status());
    response.type(reply.type());
    response.raw().setHeader("Cache-Control", "no-cache");
    reply.headers().forEach(response.raw()::setHeader);
    return reply.body();
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
    response.body(send(reply, response));
  }
}
