package org.minutebook.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.json.StatementJson;
import org.minutebook.json.StatementJson.CarriedOver;
import org.minutebook.minutes.Address;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchResults;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Supersession;
import org.minutebook.search.Timeline;
import org.minutebook.web.render.Html;

/** Makes the records of the statements in one answer. */
final class StatementRecords {
  private final MinutesSearch search;
  private final Map<String, StatementJson.Source> sources = new HashMap<>();

  StatementRecords(MinutesSearch search) {
    this.search = search;
  }

  StatementJson of(Timeline.Entry entry) {
    return with(
            StatementJson.of(
                entry.statement(),
                entry.section().title(),
                source(entry.meeting()),
                Html.of(entry.snippet()).toString()),
            entry.history())
        .with(urls(entry.supersession().of()), urls(entry.supersession().by().stream().toList()));
  }

  /** A statement with what became of it. */
  static StatementJson with(StatementJson statement, StatementHistory history) {
    return statement.with(
        history.done(),
        history.doneOn(),
        history.last().map(last -> new CarriedOver(history.meetings(), last)),
        history.repeats().map(original -> original.address().path()));
  }

  private static List<String> urls(List<Supersession.Other> others) {
    return others.stream()
        .map(other -> Address.of(other.meeting().id(), other.statement()).path())
        .toList();
  }

  /** The statements of a section, the matches of the query marked in them. */
  List<StatementJson> of(SearchResults.Hit hit) {
    List<StatementJson> statements = new ArrayList<>();
    for (int i = 0; i < hit.statements().size(); i++) {
      statements.add(
          StatementJson.of(
              hit.statements().get(i),
              hit.section().title(),
              source(hit.meeting()),
              Html.of(hit.highlighted().get(i)).toString()));
    }
    return statements;
  }

  private StatementJson.Source source(MeetingRef meeting) {
    return sources.computeIfAbsent(
        meeting.id(),
        id ->
            new StatementJson.Source(
                id, meeting.title(), meeting.file(), meeting.date(), search.attendees(id)));
  }
}
