package org.minutebook.web.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.Standing;
import org.minutebook.search.Timeline;

/**
 * Where things stand with what a query is about, at the top of its answer.
 *
 * @param asOf the last day that counts, as typed; blank for today
 * @param groups the decisions that stand and the open actions; without those that are empty
 * @param lastDiscussed when it was last discussed; null if unknown
 */
public record StandingView(String asOf, List<Group> groups, DateView lastDiscussed) {
  /** So many are shown at once: the timeline should not be far below. */
  private static final int SHOWN = 3;

  /**
   * Decisions or actions.
   *
   * @param style the class of its element
   * @param items the newest, newest first
   * @param rest the others, shown on request
   */
  public record Group(
      String style, String title, List<StatementView> items, List<StatementView> rest) {}

  /** What the first page of an answer says of it; null where there is nothing to say. */
  public static StandingView of(Timeline timeline, SearchRequest request) {
    return request.cursor().isPresent()
        ? null
        : timeline.standing().map(standing -> of(standing, request.asOf())).orElse(null);
  }

  private static StandingView of(Standing standing, Optional<String> asOf) {
    return new StandingView(
        asOf.orElse(""),
        Stream.of(
                group("of-decisions", "Decided", StatementView.all(standing.decisions())),
                group("of-actions", "Not reported done", StatementView.all(standing.actions())))
            .filter(group -> !group.items().isEmpty())
            .toList(),
        standing.lastDiscussed().map(date -> DateView.of(Optional.of(date))).orElse(null));
  }

  private static Group group(String style, String title, List<StatementView> all) {
    int shown = all.size() == SHOWN + 1 ? all.size() : Math.min(SHOWN, all.size());
    return new Group(style, title, all.subList(0, shown), all.subList(shown, all.size()));
  }

  /** {@code Where it stands}, {@code Where it stood by 2015-06-01}. */
  public String heading() {
    return asOf.isEmpty() ? "Where it stands" : "Where it stood by " + asOf;
  }

  /** What stands between the topic and the date: {@code , Ida Brown, since}. */
  public static String note(StatementView item) {
    if (item.isDecision()) {
      return item.outcome().isEmpty() ? "," : ", " + item.outcome() + ",";
    }
    return (item.owner().isEmpty() ? "" : ", " + item.owner())
        + (item.date().iso().isEmpty() ? "," : ", since");
  }
}
