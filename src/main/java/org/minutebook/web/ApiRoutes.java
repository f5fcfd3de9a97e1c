package org.minutebook.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.web.api.Api;
import org.minutebook.web.server.MeetingPath;
import org.minutebook.web.server.RequestParameters;
import spark.Request;

/** Maps addresses to the API's answers. */
final class ApiRoutes {
  private static final String MEETINGS = "/meetings/";
  private static final String PEOPLE = "/people/";

  private ApiRoutes() {}

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  static Map<String, Routes.Answer> of(Api api) {
    Map<String, Routes.Answer> all = new TreeMap<>(SubjectRoutes.api(api));
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
            MEETINGS + "*",
            (request, search) ->
                api.meeting(
                    MeetingPath.parameterAfter(PageAddresses.API + MEETINGS, request.raw().getRequestURI()),
                    parameters(request),
                    search),
            "/status",
            (request, search) -> api.status(search)));
    all.putAll(
        Map.of(
            PageAddresses.DECISIONS,
            (request, search) -> api.directory().decisions(parameters(request), search),
            PageAddresses.ACTIONS,
            (request, search) -> api.directory().actions(parameters(request), search),
            "/people",
            (request, search) -> api.directory().people(parameters(request), search),
            PEOPLE + "*",
            (request, search) ->
                api.directory()
                    .person(
                        MeetingPath.parameterAfter(
                            PageAddresses.API + PEOPLE, request.raw().getRequestURI()),
                        parameters(request),
                        search),
            "/series",
            (request, search) -> api.directory().series(search)));
    return all;
  }

  /** The parameters of a request, with a warning for each that no address has. */
  private static RequestParameters parameters(Request request) {
    return Routes.parameters(request).warningOf(request.raw().getParameterMap().keySet());
  }

  /** Adds the API to a server. */
  static void addTo(Dispatcher dispatcher, Api api) {
    String base = PageAddresses.API;
    of(api)
        .forEach(
            (path, answer) ->
                dispatcher.whenReady(
                    base + path, progress -> Api.indexing(base + path, progress), answer));
    dispatcher.always(base + "/openapi.json", request -> Api.description());
    for (String own : List.of("/api", base, base + "/")) {
      dispatcher.always(own, request -> api.directory().service());
    }
    dispatcher.always("/api/*", request -> Api.noSuchRoute());
  }
}
