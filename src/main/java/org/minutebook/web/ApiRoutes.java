package org.minutebook.web;

import java.util.Map;
import java.util.TreeMap;
import org.minutebook.web.api.Api;
import org.minutebook.web.server.MeetingPath;

/** Maps addresses to the API's answers. */
final class ApiRoutes {
  private static final String MEETINGS = "/meetings/";

  private ApiRoutes() {}

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  static Map<String, Routes.Answer> of(Api api) {
    Map<String, Routes.Answer> all = new TreeMap<>(SubjectRoutes.api(api));
    all.putAll(DecisionRoutes.api(api));
    all.putAll(
        Map.of(
            "/search",
            (request, search) -> api.search(Routes.parameters(request), search),
            "/timeline",
            (request, search) -> api.timeline(Routes.parameters(request), search),
            "/suggest",
            (request, search) -> api.suggest(Routes.parameters(request), search),
            "/meetings",
            (request, search) -> api.meetings(Routes.parameters(request), search),
            MEETINGS + "*",
            (request, search) ->
                api.meeting(
                    MeetingPath.after(PageAddresses.API + MEETINGS, request.raw().getRequestURI()),
                    Routes.parameters(request),
                    search),
            "/status",
            (request, search) -> api.status(search)));
    return all;
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
    dispatcher.always("/api", request -> Api.noSuchRoute());
    dispatcher.always("/api/*", request -> Api.noSuchRoute());
  }
}
