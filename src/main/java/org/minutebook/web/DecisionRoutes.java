package org.minutebook.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.minutes.DecisionNumber;
import org.minutebook.web.api.Api;
import org.minutebook.web.pages.Pages;
import org.minutebook.web.server.MeetingPath;

/** Maps addresses to single decisions, and to the correction of any statement. */
final class DecisionRoutes {
  private static final String DECISIONS = PageAddresses.DECISIONS + "/";

  private DecisionRoutes() {}

  /** What answers the addresses of pages. */
  static Map<String, Routes.Answer> pages(Pages pages) {
    return Map.of(
        DECISIONS + "*",
        CardRoutes.orPicture(
            (request, search) ->
                pages.decisions().decision(number(request.raw().getRequestURI()), search),
            (path, search) -> pages.cards().decision(number(path), search)),
        PageAddresses.CORRECTIONS + "*",
        (request, search) ->
            pages
                .decisions()
                .correction(
                    MeetingPath.after(PageAddresses.CORRECTIONS, request.raw().getRequestURI()),
                    search));
  }

  /** What answers the addresses of the API, by their part after {@link PageAddresses#API}. */
  static Map<String, ApiRoutes.Answer> api(Api api) {
    return Map.of(
        DECISIONS + "*",
        (path, parameters, search) ->
            api.decision(
                number(path, key -> MeetingPath.parameterAfter(DECISIONS, key)),
                parameters,
                search));
  }

  private static Optional<String> number(String path) {
    return number(path, key -> MeetingPath.after(DECISIONS, key));
  }

  /**
   * The number of a decision that a path asks for; empty for what can be none.
   *
   * @param key reads what comes before the number's point from the path up to there
   */
  private static Optional<String> number(String path, Function<String, Optional<String>> key) {
    int point = path.lastIndexOf('.');
    return point < 0
        ? Optional.empty()
        : key.apply(path.substring(0, point))
            .flatMap(read -> DecisionNumber.parse(read + path.substring(point)))
            .map(DecisionNumber::toString);
  }
}
