package org.minutebook.web.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.archive.Settings;
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
import org.minutebook.web.view.MonthRange;
import org.minutebook.web.view.PeopleView;
import org.minutebook.web.view.PersonView;
import org.minutebook.web.view.StatementView;

/** Makes what the pages of people show. */
final class PeoplePages {
  static final String PATH = "/people";
  private static final int MOST_ACTIONS = 100;

  private PeoplePages() {}

  static PeopleView all(List<Person> people) {
    return new PeopleView(
        CountText.of(people.size(), "name"),
        people.stream()
            .map(
                p ->
                    new PeopleView.Row(
                        Link.to(PageAddresses.person(p.id()), p.name()),
                        p.attended().size(),
                        p.actions(),
                        span(p)))
            .toList());
  }

  static PersonView person(Person person, MinutesSearch search, Settings settings) {
    RequestParameters asked =
        RequestParameters.from(
            Map.of("person", person.id(), "kind", "action", "sort", "newest")::get);
    Timeline timeline = search.timeline(asked.limited(MOST_ACTIONS));
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
                PageAddresses.query("/actions", Map.of("person", person.id())),
                "All " + CountText.of(timeline.total(), "action"))
            : null,
        MeetingLists.byYear(person.attended()),
        Link.to(
            PageAddresses.query("/search", Map.of("q", "\"" + person.name() + "\"")),
            "Where the minutes speak of " + person.name()));
  }

  /** Meetings in the place of sections: what a person took on among the calls they were at. */
  private static Chart chart(Person person, Timeline timeline) {
    TreeMap<YearMonth, int[]> months = new TreeMap<>();
    for (MeetingRef meeting : person.attended()) {
      meeting
          .date()
          .ifPresent(d -> months.computeIfAbsent(YearMonth.from(d), m -> new int[2])[0]++);
    }
    timeline
        .histogram()
        .forEach(m -> months.computeIfAbsent(m.month(), k -> new int[2])[1] += m.actions());
    List<Timeline.Month> histogram =
        months.entrySet().stream()
            .map(m -> new Timeline.Month(m.getKey(), m.getValue()[0], 0, m.getValue()[1]))
            .toList();
    return Chart.of(
        histogram,
        Map.of("sections", "meeting", "actions", "action"),
        Optional.empty(),
        (first, last) -> {
          Map<String, String> parameters = new LinkedHashMap<>();
          MonthRange stretch = new MonthRange(first, last);
          parameters.put("person", person.id());
          parameters.put("after", stretch.from());
          parameters.put("before", stretch.to());
          return PageAddresses.query("/search", parameters);
        });
  }

  private static String summary(Person person) {
    int attended = person.attended().size();
    String there =
        attended == 0
            ? "Not listed as present at any meeting"
            : "At " + CountText.of(attended, "meeting") + times(person);
    String chaired = person.chaired() == 0 ? "" : ", chair of " + CountText.of(person.chaired());
    String took =
        person.actions() == 0 ? "." : "; took on " + CountText.of(person.actions(), "action") + ".";
    return there + chaired + took;
  }

  private static String times(Person person) {
    List<LocalDate> dates = dates(person);
    if (dates.isEmpty()) {
      return "";
    }
    String first = DateView.of(Optional.of(dates.getFirst())).words();
    return dates.size() == 1
        ? ", " + first
        : " from " + first + " to " + DateView.of(Optional.of(dates.getLast())).words();
  }

  private static String span(Person person) {
    List<LocalDate> dates = dates(person);
    if (dates.isEmpty()) {
      return "";
    }
    int first = dates.getFirst().getYear();
    int last = dates.getLast().getYear();
    return first == last ? Integer.toString(first) : first + "\u2013" + last;
  }

  private static List<LocalDate> dates(Person person) {
    return person.attended().stream().flatMap(m -> m.date().stream()).sorted().toList();
  }
}
