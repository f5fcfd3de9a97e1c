package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.search.MeetingCounts;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.lists.MeetingList;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingListView;

/** Builds the page of all meetings and the lists of meetings on other pages. */
final class MeetingLists {
  static final String PATH = "/meetings";

  /** A longer list is hard to look through and shows one year at a time. */
  private static final int MAX_MEETINGS = 400;

  private MeetingLists() {}

  /**
   * The meetings of a series and year.
   *
   * @param year {@code undated} for those without a date
   * @param counts how much was discussed in each meeting
   */
  static MeetingListView of(
      List<MeetingRef> all,
      Optional<String> series,
      Optional<String> year,
      Map<String, MeetingCounts> counts) {
    List<MeetingRef> ofSeries =
        all.stream().filter(m -> series.isEmpty() || series.equals(m.series())).toList();
    Map<String, Long> years = count(ofSeries, MeetingList::year);
    Optional<String> shown =
        year.or(
            () ->
                ofSeries.size() > MAX_MEETINGS
                    ? years.keySet().stream().findFirst()
                    : Optional.empty());
    List<MeetingRef> chosen =
        ofSeries.stream()
            .filter(m -> shown.isEmpty() || shown.get().equals(MeetingList.year(m)))
            .toList();
    List<Link> byYear = new ArrayList<>();
    if (shown.isPresent() && ofSeries.size() <= MAX_MEETINGS) {
      byYear.add(new Link(address(series, Optional.empty()), "All", ""));
    }
    years.forEach(
        (y, count) ->
            byYear.add(
                new Link(
                    address(series, Optional.of(y)),
                    label(y) + " (" + CountText.of(count) + ")",
                    shown.equals(Optional.of(y)) ? "page" : "")));
    List<Link> bySeries = new ArrayList<>();
    Map<String, Long> allSeries = count(all, m -> m.series().orElse(""));
    if (allSeries.size() > 1) {
      bySeries.add(
          new Link(address(Optional.empty(), year), "All", series.isEmpty() ? "page" : ""));
      allSeries.forEach(
          (s, count) -> {
            if (!s.isEmpty()) {
              bySeries.add(
                  new Link(
                      address(Optional.of(s), Optional.empty()),
                      s + " (" + CountText.of(count) + ")",
                      series.equals(Optional.of(s)) ? "page" : ""));
            }
          });
    }
    String summary =
        chosen.size() == all.size()
            ? CountText.of(all.size(), "meeting")
            : CountText.of(chosen.size()) + " of " + CountText.of(all.size(), "meeting");
    List<MeetingRef> ordered = newestFirst(chosen);
    List<MeetingListView.Row> rows =
        ordered.stream().map(m -> row(m, m.about(), counts(m, counts))).toList();
    return new MeetingListView(summary, byYear, bySeries, byYear(ordered, rows));
  }

  /** {@code 12 topics, 1 decision, 3 actions}. */
  private static String counts(MeetingRef meeting, Map<String, MeetingCounts> counts) {
    MeetingCounts of = counts.getOrDefault(meeting.id(), MeetingCounts.NONE);
    List<String> parts = new ArrayList<>();
    if (of.topics() > 0) {
      parts.add(CountText.of(of.topics(), "topic"));
    }
    if (of.decisions() > 0) {
      parts.add(CountText.of(of.decisions(), "decision"));
    }
    if (of.actions() > 0) {
      parts.add(CountText.of(of.actions(), "action"));
    }
    return String.join(", ", parts);
  }

  /** Meetings by year, newest first; those without a date last. */
  static List<MeetingListView.Year> byYear(List<MeetingRef> meetings) {
    List<MeetingRef> ordered = newestFirst(meetings);
    return byYear(ordered, rows(ordered));
  }

  private static List<MeetingListView.Year> byYear(
      List<MeetingRef> ordered, List<MeetingListView.Row> rows) {
    Map<String, List<MeetingListView.Row>> years = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      years
          .computeIfAbsent(MeetingList.year(ordered.get(i)), y -> new ArrayList<>())
          .add(rows.get(i));
    }
    return years.entrySet().stream()
        .map(y -> new MeetingListView.Year(label(y.getKey()), "y_" + y.getKey(), y.getValue()))
        .toList();
  }

  static List<MeetingRef> newestFirst(List<MeetingRef> all) {
    List<MeetingRef> ordered =
        new ArrayList<>(all.stream().filter(m -> m.date().isPresent()).toList().reversed());
    all.stream().filter(m -> m.date().isEmpty()).forEach(ordered::add);
    return ordered;
  }

  /** The rows of a list: those with equal titles are told apart by what the meeting was about. */
  static List<MeetingListView.Row> rows(List<MeetingRef> meetings) {
    Set<String> shared = MeetingRef.sharedTitles(meetings);
    return meetings.stream()
        .map(m -> row(m, shared.contains(m.title()) ? m.about() : "", ""))
        .toList();
  }

  private static MeetingListView.Row row(MeetingRef meeting, String about, String counts) {
    DateView date = DateView.of(meeting.date());
    return new MeetingListView.Row(
        date,
        meeting.series().orElse(""),
        new Link(PageAddresses.meeting(meeting.id()), meeting.title(), date.text()),
        about,
        counts);
  }

  /** The number of meetings of each series, by name. */
  static Map<String, Long> countBySeries(List<MeetingRef> all) {
    return all.stream()
        .flatMap(m -> m.series().stream())
        .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
  }

  /** The number of meetings of each year, newest first. */
  static Map<String, Long> countByYear(List<MeetingRef> all) {
    return count(all, MeetingList::year);
  }

  /** The page of the meetings of a series and year, where given. */
  static String address(Optional<String> series, Optional<String> year) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("series", series.orElse(""));
    parameters.put("year", year.orElse(""));
    return PageAddresses.query(PATH, parameters);
  }

  static String label(String year) {
    return year.equals(MeetingList.UNDATED) ? "Without a date" : year;
  }

  /** The number of meetings by key: years newest first, names in order. */
  private static Map<String, Long> count(
      List<MeetingRef> meetings, Function<MeetingRef, String> key) {
    Comparator<String> newestFirst =
        Comparator.comparingInt((String name) -> name.matches("\\d+") ? 0 : 1)
            .thenComparing(
                (one, other) -> one.matches("\\d+") ? other.compareTo(one) : one.compareTo(other));
    return meetings.stream()
        .collect(
            Collectors.groupingBy(key, () -> new TreeMap<>(newestFirst), Collectors.counting()));
  }
}
