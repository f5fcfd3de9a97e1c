package org.minutebook.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.server.ApiProblems;
import org.minutebook.web.server.MeetingPath;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/** Which address is answered by what. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String MEETINGS = "/meetings/";
  private static final String PEOPLE = "/people/";

  private final Pages pages;
  private final Api api;
  private final Sitemap sitemap;
  private final Supplier<Readiness> readiness;

  Routes(Pages pages, Api api, Sitemap sitemap, Supplier<Readiness> readiness) {
    this.pages = pages;
    this.api = api;
    this.sitemap = sitemap;
    this.readiness = readiness;
  }

  /** An answer once there is something to answer from. */
  private interface Answer {
    Reply to(Request request, MinutesSearch search);
  }

  void addTo(Service service) {
    service.exception(Exception.class, this::failed);
    page(service, "/", (request, search) -> pages.home(search));
    page(service, "/search", (request, search) -> pages.search(asked(request), search));
    page(service, "/timeline", (request, search) -> pages.timeline(asked(request), search));
    page(service, "/actions", (request, search) -> pages.actions(asked(request), search));
    page(
        service,
        "/meetings",
        (request, search) ->
            pages.meetings(parameter(request, "series"), parameter(request, "year"), search));
    page(service, "/people", (request, search) -> pages.people(search));
    page(
        service,
        "/people/*",
        (request, search) ->
            pages.person(MeetingPath.after(PEOPLE, request.raw().getRequestURI()), search));
    page(service, "/coverage", (request, search) -> pages.coverage(search));
    page(
        service,
        "/meetings/*",
        (request, search) ->
            pages.meeting(
                MeetingPath.after(MEETINGS, request.raw().getRequestURI()),
                request.raw().getParameter("whole") != null,
                search));
    page(
        service,
        Sitemap.PATH,
        (request, search) -> sitemap.answer(parameter(request, "part"), search));
    both(service, "/robots.txt", (request, response) -> sent(sitemap.robots(), response));
    String base = PageAddresses.API;
    api(service, base + "/search", (request, search) -> api.search(asked(request), search));
    api(service, base + "/timeline", (request, search) -> api.timeline(asked(request), search));
    api(service, base + "/meetings", (request, search) -> api.meetings(asked(request), search));
    api(
        service,
        base + "/meetings/*",
        (request, search) ->
            api.meeting(MeetingPath.after(base + MEETINGS, request.raw().getRequestURI()), search));
    api(service, base + "/suggest", (request, search) -> api.suggest(asked(request), search));
    api(service, base + "/status", (request, search) -> api.status(search));
    both(service, base + "/openapi.json", (request, response) -> sent(Api.description(), response));
    both(service, "/api", (request, response) -> sent(noSuchRoute(), response));
    both(service, "/api/*", (request, response) -> sent(noSuchRoute(), response));
    both(service, "*", this::missing);
  }

  private static Reply noSuchRoute() {
    return Api.missing("The API has no such address; see the list in the documentation.");
  }

  private void page(Service service, String path, Answer answer) {
    both(
        service,
        path,
        (request, response) ->
            sent(
                switch (readiness.get()) {
                  case Readiness.Indexing progress -> pages.indexing(progress);
                  case Readiness.Ready ready ->
                      slashed(request).orElseGet(() -> answer.to(request, ready.search()));
                },
                response));
  }

  private void api(Service service, String path, Answer answer) {
    both(
        service,
        path,
        (request, response) ->
            sent(
                switch (readiness.get()) {
                  case Readiness.Indexing progress -> Api.indexing(path, progress);
                  case Readiness.Ready ready -> answer.to(request, ready.search());
                },
                response));
  }

  private Object missing(Request request, Response response) {
    String path = request.raw().getRequestURI();
    return sent(
        switch (readiness.get()) {
          case Readiness.Indexing progress -> pages.missing();
          case Readiness.Ready ready ->
              slashed(request)
                  .orElseGet(() -> pages.missing(MeetingPath.decode(path), ready.search()));
        },
        response);
  }

  /** An address with a slash too many leads to the one without. */
  private static Optional<Reply> slashed(Request request) {
    String path = request.raw().getRequestURI();
    if (!path.matches("/(?:search|timeline|actions|coverage|(?:people|meetings)(?:/[^/]++)*+)/")) {
      return Optional.empty();
    }
    String query = request.raw().getQueryString();
    String target = path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query);
    return Optional.of(new Reply(301, Reply.HTML, "", Map.of("Location", target)));
  }

  /** Spark answers HEAD by itself without asking whether the page is there. */
  private static void both(Service service, String path, Route route) {
    Route guarded = guarded(route);
    service.get(path, guarded);
    service.head(path, guarded);
  }

  /** Spark takes no notice of an Error; Jetty would print its whole trace for the operator. */
  private static Route guarded(Route route) {
    return (request, response) -> {
      try {
        return route.handle(request, response);
      } catch (Error e) {
        throw new IllegalStateException(e.toString(), e);
      }
    };
  }

  private static RequestParameters asked(Request request) {
    return RequestParameters.from(request.raw()::getParameter);
  }

  private static Optional<String> parameter(Request request, String name) {
    return Optional.ofNullable(request.raw().getParameter(name)).filter(v -> !v.isBlank());
  }

  private static String sent(Reply reply, Response response) {
    response.status(reply.status());
    response.type(reply.type());
    response.header("Cache-Control", "no-cache");
    reply.headers().forEach(response::header);
    return reply.body();
  }

  private void failed(Exception cause, Request request, Response response) {
    String path = request.raw().getRequestURI();
    LOG.error("Answering {} failed: {}", path, cause.toString());
    LOG.debug("The cause", cause);
    String words = "Something went wrong on this server. Trying again may help.";
    Reply reply =
        ApiProblems.isApi(path)
            ? Api.problem(500, "Internal Server Error", words)
            : new Reply(500, Reply.HTML, pages.error("Something went wrong", words), Map.of());
    response.body(sent(reply, response));
  }
}
