package org.minutebook.web;

import java.util.Map;
import org.minutebook.web.api.Api;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.server.MeetingPath;

/** Maps addresses to what minutes are about: topics, issues, people. */
final class SubjectRoutes {
  private static final String TOPICS = PageAddresses.TOPICS + "/";
  private static final String ISSUES = PageAddresses.ISSUES + "/";

  private static final String PEOPLE = "/people/";

  private SubjectRoutes() {}

  /** What answers the addresses of pages. */
  static Map<String, Routes.Answer> pages(Pages pages, Feeds feeds) {
    return Map.of(
        PageAddresses.TOPICS,
        (request, search) -> pages.threads().topics(Routes.parameters(request), search),
        TOPICS + "*",
        FeedRoutes.orFeed(
            CardRoutes.orPicture(
                (request, search) ->
                    pages
                        .threads()
                        .topic(
                            MeetingPath.after(TOPICS, request.raw().getRequestURI()),
                            Routes.parameters(request),
                            search),
                (path, search) -> pages.cards().topic(MeetingPath.after(TOPICS, path), search)),
            (path, format, request, search) ->
                feeds.topic(
                    MeetingPath.after(TOPICS, path), format, Routes.parameters(request), search)),
        ISSUES + "*",
        FeedRoutes.orFeed(
            CardRoutes.orPicture(
                (request, search) ->
                    pages
                        .threads()
                        .issue(
                            IssuePath.reference(ISSUES, request.raw().getRequestURI()),
                            request.raw().getRequestURI(),
                            Routes.parameters(request),
                            search),
                (path, search) -> pages.cards().issue(IssuePath.reference(ISSUES, path), search)),
            (path, format, request, search) ->
                feeds.issue(
                    IssuePath.reference(ISSUES, path), format, Routes.parameters(request), search)),
        "/people",
        (request, search) ->
            pages
                .people()
                .list(Routes.parameter(request, "q"), Routes.parameter(request, "sort"), search),
        PEOPLE + "*",
        FeedRoutes.orFeed(
            (request, search) ->
                pages
                    .people()
                    .person(MeetingPath.after(PEOPLE, request.raw().getRequestURI()), search),
            (path, format, request, search) ->
                feeds.person(
                    MeetingPath.after(PEOPLE, path), format, Routes.parameters(request), search)));
  }

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  static Map<String, ApiRoutes.Answer> api(Api api) {
    return Map.of(
        PageAddresses.TOPICS,
        (path, parameters, search) -> api.threads().topics(parameters, search),
        TOPICS + "*",
        (path, parameters, search) ->
            api.threads().topic(MeetingPath.parameterAfter(TOPICS, path), parameters, search),
        ISSUES + "*",
        (path, parameters, search) ->
            api.threads().issue(IssuePath.reference(ISSUES, path), parameters, search));
  }
}
