package org.minutebook.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.minutebook.json.StatementJson;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Snippet;
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
    return StatementJson.of(
        entry.statement(),
        entry.section().title(),
        source(entry.meeting()),
        Html.of(entry.snippet()).toString());
  }

  /** The statements of each section, the matches of the query marked in them. */
  List<List<StatementJson>> of(List<SearchResults.Hit> hits, String query) {
    List<String> texts =
        hits.stream().flatMap(hit -> hit.statements().stream()).map(Statement::plain).toList();
    Iterator<Snippet> marked = search.highlight(query, texts).iterator();
    List<List<StatementJson>> all = new ArrayList<>();
    for (SearchResults.Hit hit : hits) {
      List<StatementJson> ofHit = new ArrayList<>();
      for (Statement statement : hit.statements()) {
        ofHit.add(
            StatementJson.of(
                statement,
                hit.section().title(),
                source(hit.meeting()),
                Html.of(marked.next()).toString()));
      }
      all.add(ofHit);
    }
    return all;
  }

  private StatementJson.Source source(MeetingRef meeting) {
    return sources.computeIfAbsent(
        meeting.id(),
        id ->
            new StatementJson.Source(
                id, meeting.title(), meeting.file(), meeting.date(), search.attendees(id)));
  }
}
