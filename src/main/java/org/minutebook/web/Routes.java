package org.minutebook.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.discovery.HostAddress;
import org.minutebook.web.discovery.LlmsText;
import org.minutebook.web.discovery.OpenSearch;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.formats.MinutesText;
import org.minutebook.web.operating.OperatorAnswers;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.server.LoadLimit;
import org.minutebook.web.server.MeetingPath;
import org.minutebook.web.server.Metrics;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import spark.Request;

/** Maps addresses to the pages and the API. */
final class Routes {
  private static final String MEETINGS = "/meetings/";

  private final Pages pages;
  private final Api api;
  private final Sitemap sitemap;
  private final Feeds feeds;
  private final MinutesText texts;

  Routes(Pages pages, Api api, Sitemap sitemap, Feeds feeds, MinutesText texts) {
    this.pages = pages;
    this.api = api;
    this.sitemap = sitemap;
    this.feeds = feeds;
    this.texts = texts;
  }

  /** Answers a request from an open index. */
  interface Answer {
    Reply to(Request request, MinutesSearch search);
  }

  void addTo(Dispatcher to) {
    to.page("/", (request, search) -> pages.home(search));
    to.page("/search", (request, search) -> pages.search(parameters(request), search));
    to.page("/timeline", (request, search) -> pages.timeline(parameters(request), search));
    to.page(
        PageAddresses.DECISIONS, (request, search) -> pages.decisions(parameters(request), search));
    to.page(
        PageAddresses.ACTIONS,
        (request, search) ->
            parameter(request, "by").filter("owner"::equals).isPresent()
                ? pages.openActions(parameters(request), search)
                : pages.actions(parameters(request), search));
    to.page(
        "/meetings",
        (request, search) ->
            pages.meetings(parameter(request, "series"), parameter(request, "year"), search));
    SubjectRoutes.pages(pages, feeds).forEach(to::page);
    DecisionRoutes.pages(pages).forEach(to::page);
    to.page("/coverage", (request, search) -> pages.coverage(search));
    to.page(
        MEETINGS + "*",
        CardRoutes.orPicture(
            this::meeting,
            (path, search) -> pages.cards().meeting(MeetingPath.after(MEETINGS, path), search)));
    to.page(PageAddresses.PICTURE_OF_ARCHIVE, (request, search) -> pages.cards().archive());
    HostAddress host = sitemap.host();
    FeedRoutes.of(feeds, sitemap, new OpenSearch(host), new LlmsText(host)).forEach(to::page);
    to.always("/robots.txt", request -> sitemap.robots());
    ApiRoutes.addTo(to, api);
    to.page(
        "*",
        progress -> pages.missing(),
        (request, search) ->
            pages.missing(MeetingPath.decode(request.raw().getRequestURI()), search));
  }

  /** A meeting or a section as a page, or as a text if the address ends so. */
  private Reply meeting(Request request, MinutesSearch search) {
    String path = request.raw().getRequestURI();
    return PageFormat.suffixOf(path)
        .map(format -> texts.of(MeetingPath.after(MEETINGS, format.without(path)), format, search))
        .orElseGet(
            () ->
                pages.meeting(
                    MeetingPath.after(MEETINGS, path),
                    request.raw().getParameter("full") != null,
                    parameters(request).request().level(),
                    search));
  }

  /**
   * Adds what tells those who operate the server how it does. It reads no index and waits for no
   * place, so it is answered while searches queue.
   */
  static void addForOperators(
      Dispatcher to,
      LoadLimit load,
      Metrics metrics,
      Supplier<Readiness> readiness,
      Supplier<Condition> condition) {
    metrics.gauge("minutebook_searches_running", "Answers being worked on.", load::running);
    metrics.gauge("minutebook_searches_queued", "Requests that wait for a place.", load::queued);
    to.always("/healthz", request -> OperatorAnswers.alive());
    to.always("/readyz", request -> OperatorAnswers.ready(readiness.get(), condition.get()));
    to.always("/metrics", request -> metrics.reply());
  }

  static RequestParameters parameters(Request request) {
    return RequestParameters.ofPage(request.raw()::getParameter);
  }

  static Optional<String> parameter(Request request, String name) {
    return Optional.ofNullable(request.raw().getParameter(name)).filter(v -> !v.isBlank());
  }
}
