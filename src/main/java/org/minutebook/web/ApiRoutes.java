package org.minutebook.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.contract.OpenApi;
import org.minutebook.web.server.MeetingPath;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import spark.Request;

/** Maps addresses to the API's answers. */
final class ApiRoutes {
  private static final String MEETINGS = "/meetings/";
  private static final String PEOPLE = "/people/";

  private ApiRoutes() {}

  /** Answers a request to the API. */
  interface Answer {
    /**
     * The answer.
     *
     * @param path what comes after {@link PageAddresses#API} in the request's path, still
     *     percent-encoded
     */
    Reply to(String path, RequestParameters parameters, MinutesSearch search);
  }

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  static Map<String, Answer> of(Api api) {
    Map<String, Answer> all = new TreeMap<>(SubjectRoutes.api(api));
    all.putAll(DecisionRoutes.api(api));
    all.putAll(
        Map.of(
            "/search",
            (path, parameters, search) -> api.search(parameters, search),
            "/timeline",
            (path, parameters, search) -> api.timeline(parameters, search),
            "/suggest",
            (path, parameters, search) -> api.suggest(parameters, search),
            "/meetings",
            (path, parameters, search) -> api.meetings(parameters, search),
            MEETINGS + "*",
            (path, parameters, search) ->
                api.meeting(MeetingPath.parameterAfter(MEETINGS, path), parameters, search),
            "/status",
            (path, parameters, search) -> api.status(parameters, search)));
    all.putAll(
        Map.of(
            PageAddresses.DECISIONS,
            (path, parameters, search) -> api.directory().decisions(parameters, search),
            PageAddresses.ACTIONS,
            (path, parameters, search) -> api.directory().actions(parameters, search),
            "/people",
            (path, parameters, search) -> api.directory().people(parameters, search),
            PEOPLE + "*",
            (path, parameters, search) ->
                api.directory()
                    .person(MeetingPath.parameterAfter(PEOPLE, path), parameters, search),
            "/series",
            (path, parameters, search) -> api.directory().series(parameters, search)));
    return all;
  }

  /** Adds the API to a server. */
  static void addTo(Dispatcher dispatcher, Api api) {
    String base = PageAddresses.API;
    of(api)
        .forEach(
            (route, answer) ->
                dispatcher.whenReady(
                    base + route,
                    progress -> Api.indexing(base + route, progress),
                    answerAt(route, answer)));
    dispatcher.always(base + "/openapi.json", request -> api.description());
    for (String own : List.of("/api", base, base + "/")) {
      dispatcher.always(
          own, request -> api.directory().service(parameters(OpenApi.parameters("/"), request)));
    }
    dispatcher.always("/api/*", request -> Api.noSuchRoute());
  }

  private static Routes.Answer answerAt(String route, Answer answer) {
    List<String> taken = OpenApi.parameters(route);
    return (request, search) ->
        answer.to(
            request.raw().getRequestURI().substring(PageAddresses.API.length()),
            parameters(taken, request),
            search);
  }

  private static RequestParameters parameters(List<String> taken, Request request) {
    return RequestParameters.of(request.raw().getParameterMap(), taken);
  }
}
