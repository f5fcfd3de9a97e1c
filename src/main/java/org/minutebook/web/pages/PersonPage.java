package org.minutebook.web.pages;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Slug;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Chart;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PersonView;
import org.minutebook.web.view.StatementView;

/** Builds the page of one person. */
final class PersonPage {
  private static final int MAX_ACTIONS = 100;

  private PersonPage() {}

  static PersonView of(Person person, MinutesSearch search, Settings settings) {
    RequestParameters parameters =
        RequestParameters.from(
            Map.of("person", person.id(), "kind", "action", "sort", "newest")::get);
    Timeline timeline = search.timeline(parameters.request().withLimit(MAX_ACTIONS));
    return new PersonView(
        person.name(),
        summary(person),
        settings.people().entrySet().stream()
            .filter(p -> Slug.of(p.getKey()).equals(person.id()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElse(List.of()),
        chart(person, timeline),
        person.actions(),
        StatementView.byYear(timeline.entries()),
        timeline.total() > timeline.entries().size()
            ? Link.to(
                PageAddresses.query(PageAddresses.ACTIONS, Map.of("person", person.id())),
                "All " + CountText.of(timeline.total(), "action"))
            : null,
        MeetingLists.byYear(person.attended()),
        Link.to(
            PageAddresses.query(AnswerPage.SEARCH, Map.of("q", "\"" + person.name() + "\"")),
            "Search for mentions of " + person.name()));
  }

  /** Shows meetings attended in the lane that otherwise counts sections. */
  private static Chart chart(Person person, Timeline timeline) {
    TreeMap<YearMonth, int[]> months = new TreeMap<>();
    for (MeetingRef meeting : person.attended()) {
      meeting.date().ifPresent(d -> months.computeIfAbsent(d.month(), m -> new int[2])[0]++);
    }
    timeline
        .histogram()
        .forEach(m -> months.computeIfAbsent(m.month(), k -> new int[2])[1] += m.actions());
    List<Timeline.Month> histogram =
        months.entrySet().stream()
            .map(m -> new Timeline.Month(m.getKey(), m.getValue()[0], 0, m.getValue()[1]))
            .toList();
    Map<String, String> lanes = Map.of("sections", "meeting", "actions", "action");
    int undated = (int) person.attended().stream().filter(m -> m.date().isEmpty()).count();
    return Chart.of(
            histogram,
            lanes,
            Optional.empty(),
            range -> {
              Map<String, String> inRange = new LinkedHashMap<>();
              inRange.put("person", person.id());
              inRange.putAll(range.parameters());
              return PageAddresses.query(AnswerPage.SEARCH, inRange);
            })
        .leavingOut(Map.of("sections", undated, "actions", timeline.undated().actions()), lanes);
  }

  private static String summary(Person person) {
    int attended = person.attended().size();
    String meetings =
        attended == 0
            ? "Not listed as present at any meeting."
            : "Attended " + CountText.of(attended, "meeting") + span(person);
    String chaired = person.chaired() == 0 ? "" : ", chaired " + CountText.of(person.chaired());
    String actions =
        person.actions() == 0 ? "" : " Took on " + CountText.of(person.actions(), "action") + ".";
    return meetings + chaired + (attended == 0 ? "" : ".") + actions;
  }

  private static String span(Person person) {
    List<MeetingDate> dates = dates(person);
    if (dates.isEmpty()) {
      return "";
    }
    String first = DateView.of(Optional.of(dates.getFirst())).text();
    int undated = person.attended().size() - dates.size();
    return (dates.size() == 1
            ? (dates.getFirst().day().isEmpty() ? " in " : " on ") + first
            : " from " + first + " to " + DateView.of(Optional.of(dates.getLast())).text())
        + (undated == 0 ? "" : " (" + CountText.of(undated) + " without a date)");
  }

  /** {@code 2013–2016}: from the first to the last meeting they attended; blank for none. */
  static String years(Person person) {
    List<MeetingDate> dates = dates(person);
    if (dates.isEmpty()) {
      return "";
    }
    int first = dates.getFirst().year();
    int last = dates.getLast().year();
    return first == last ? Integer.toString(first) : first + "\u2013" + last;
  }

  private static List<MeetingDate> dates(Person person) {
    return person.attended().stream().flatMap(m -> m.date().stream()).sorted().toList();
  }
}
