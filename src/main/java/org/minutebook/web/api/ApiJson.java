package org.minutebook.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.archive.Settings;
import org.minutebook.index.MeetingJson;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.Correction;
import org.minutebook.search.Explanation;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.RelatedSections;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Snippet;
import org.minutebook.search.Status;
import org.minutebook.search.Suggestion;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.Readiness;
import org.minutebook.web.render.Html;

/** The shapes the API answers with. Keys are only ever added; what is not known is null. */
final class ApiJson {
  private ApiJson() {}

  static JsonObject search(SearchResults found, List<String> warnings, String next) {
    JsonObject json = new JsonObject();
    json.add("query", query(found.query()));
    json.addProperty("total", found.total());
    json.add("results", array(found.results(), ApiJson::hit));
    JsonObject facets = new JsonObject();
    for (String facet : List.of("year", "series", "person", "kind")) {
      facets.add(facet, array(found.facets().getOrDefault(facet, List.of()), ApiJson::count));
    }
    json.add("facets", facets);
    json.add("correction", correction(found.correction()));
    json.add("warnings", strings(warnings));
    json.addProperty("next", next);
    return json;
  }

  static JsonObject timeline(Timeline timeline, List<String> warnings, String next) {
    JsonObject json = new JsonObject();
    json.add("query", query(timeline.query()));
    json.addProperty("total", timeline.total());
    json.add("histogram", array(timeline.histogram(), ApiJson::month));
    json.add("entries", array(timeline.entries(), ApiJson::entry));
    json.add("correction", correction(timeline.correction()));
    json.add("warnings", strings(warnings));
    json.addProperty("next", next);
    return json;
  }

  static JsonObject suggestions(List<Suggestion> suggestions) {
    JsonObject json = new JsonObject();
    json.add("suggestions", array(suggestions, ApiJson::suggestion));
    return json;
  }

  private static JsonObject suggestion(Suggestion suggestion) {
    JsonObject json = new JsonObject();
    json.addProperty("text", suggestion.text());
    json.addProperty("kind", suggestion.kind().word());
    json.addProperty("query", suggestion.query());
    json.addProperty("url", PageAddresses.of(suggestion));
    return json;
  }

  private static JsonElement correction(Optional<Correction> correction) {
    if (correction.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    JsonObject words = new JsonObject();
    correction.get().words().forEach(words::addProperty);
    json.add("words", words);
    json.addProperty("query", correction.get().query());
    json.addProperty("literal", correction.get().literal());
    return json;
  }

  private static JsonObject why(Explanation why) {
    JsonObject json = new JsonObject();
    json.add("reasons", array(why.reasons(), ApiJson::why));
    json.addProperty("kept", why.factor());
    return json;
  }

  private static JsonObject why(Explanation.Reason reason) {
    JsonObject json = new JsonObject();
    json.addProperty("asked", reason.term());
    json.addProperty("form", reason.kind().word());
    json.add("found", strings(reason.words()));
    json.add("fields", strings(reason.fields()));
    json.addProperty("weight", reason.weight());
    return json;
  }

  private static JsonObject akin(RelatedSections.Entry akin) {
    MeetingRef meeting = akin.meeting();
    JsonObject json = brief(meeting.id() + "/" + akin.section().id(), akin.section().title());
    json.addProperty("url", PageAddresses.section(meeting.id(), akin.section().id()));
    JsonObject frame = brief(meeting.id(), meeting.title());
    frame.addProperty("date", date(meeting));
    frame.addProperty("series", meeting.series().orElse(null));
    json.add("meeting", frame);
    json.add("references", strings(akin.references()));
    return json;
  }

  static JsonObject meetings(long total, List<MeetingRef> meetings, String next) {
    JsonObject json = new JsonObject();
    json.addProperty("total", total);
    json.add("meetings", array(meetings, ApiJson::listed));
    json.addProperty("next", next);
    return json;
  }

  static JsonObject meeting(
      Meeting meeting, Settings settings, MeetingRef previous, MeetingRef next) {
    JsonObject json = MeetingJson.of(meeting);
    json.addProperty("url", PageAddresses.meeting(meeting.id()));
    json.addProperty("source", PageAddresses.source(settings, meeting.file(), 1));
    json.add("previous", previous == null ? JsonNull.INSTANCE : listed(previous));
    json.add("next", next == null ? JsonNull.INSTANCE : listed(next));
    return json;
  }

  static JsonObject section(
      Meeting meeting, Section section, Settings settings, Html html, RelatedSections akin) {
    JsonObject json = MeetingJson.of(section);
    json.addProperty("text", section.text());
    json.addProperty("html", html.toString());
    json.add("statements", array(meeting.statementsOf(section), MeetingJson::of));
    JsonObject frame = new JsonObject();
    frame.addProperty("id", meeting.id());
    frame.addProperty("title", meeting.title());
    frame.addProperty("date", meeting.date().map(LocalDate::toString).orElse(null));
    frame.addProperty("series", meeting.series().orElse(null));
    json.add("meeting", frame);
    json.addProperty("file", meeting.file());
    json.addProperty("url", PageAddresses.section(meeting.id(), section.id()));
    json.addProperty("source", PageAddresses.source(settings, meeting.file(), section.line()));
    JsonObject thread = new JsonObject();
    thread.add("earlier", array(akin.earlier(), ApiJson::akin));
    thread.add("later", array(akin.later(), ApiJson::akin));
    json.add("akin", thread);
    return json;
  }

  static JsonObject ready(Status status, String version) {
    JsonObject json = new JsonObject();
    json.addProperty("state", "ready");
    json.addProperty("meetings", status.meetings());
    json.addProperty("sections", status.sections());
    json.addProperty("decisions", status.decisions());
    json.addProperty("actions", status.actions());
    json.addProperty("indexed", status.indexed().toString());
    json.addProperty("version", version);
    return json;
  }

  static JsonObject indexing(Readiness.Indexing progress) {
    JsonObject json = new JsonObject();
    json.addProperty("state", "indexing");
    json.addProperty("done", progress.done());
    json.addProperty("of", progress.of());
    return json;
  }

  private static JsonObject query(QueryDescription understood) {
    JsonObject json = new JsonObject();
    json.addProperty("text", understood.text());
    json.add("words", strings(understood.words()));
    JsonObject filters = new JsonObject();
    for (Map.Entry<String, String> filter : understood.filters().entrySet()) {
      filters.addProperty(filter.getKey(), filter.getValue());
    }
    json.add("filters", filters);
    json.addProperty("told", understood.description());
    return json;
  }

  private static JsonObject hit(SearchResults.Hit hit) {
    MeetingRef meeting = hit.meeting();
    Section section = hit.section();
    JsonObject json = new JsonObject();
    json.addProperty("id", meeting.id() + "/" + section.id());
    json.addProperty("url", PageAddresses.section(meeting.id(), section.id()));
    json.addProperty("title", section.title());
    json.add("path", strings(section.path()));
    JsonObject frame = brief(meeting.id(), meeting.title());
    frame.addProperty("date", date(meeting));
    frame.addProperty("series", meeting.series().orElse(null));
    json.add("meeting", frame);
    json.addProperty("file", meeting.file());
    json.addProperty("line", section.line());
    json.addProperty("end", section.end());
    json.addProperty("score", hit.score());
    json.addProperty("related", hit.related());
    JsonObject snippet = new JsonObject();
    snippet.addProperty("text", hit.snippet().text());
    snippet.addProperty("html", Html.of(hit.snippet()).toString());
    JsonArray marks = new JsonArray();
    for (Snippet.Mark mark : hit.snippet().marks()) {
      JsonArray place = new JsonArray();
      place.add(mark.start());
      place.add(mark.end());
      marks.add(place);
    }
    snippet.add("marks", marks);
    json.add("snippet", snippet);
    json.add("statements", array(hit.statements(), MeetingJson::of));
    hit.explanation().ifPresent(why -> json.add("why", why(why)));
    return json;
  }

  private static JsonObject entry(Timeline.Entry entry) {
    MeetingRef meeting = entry.meeting();
    JsonObject json = new JsonObject();
    json.addProperty("date", date(meeting));
    json.addProperty("kind", entry.statement().kind().word());
    json.addProperty("text", entry.statement().text());
    json.addProperty("html", Html.of(entry.snippet()).toString());
    json.addProperty("url", PageAddresses.statement(meeting.id(), entry.statement()));
    json.add("meeting", brief(meeting.id(), meeting.title()));
    json.add("section", brief(entry.section().id(), entry.section().title()));
    json.addProperty("file", meeting.file());
    json.addProperty("line", entry.statement().line());
    json.addProperty("end", entry.statement().end());
    json.addProperty("explicit", entry.statement().explicit());
    json.addProperty("owner", entry.statement().owner().orElse(null));
    return json;
  }

  private static JsonObject month(Timeline.Month month) {
    JsonObject json = new JsonObject();
    json.addProperty("month", month.month().toString());
    json.addProperty("sections", month.sections());
    json.addProperty("decisions", month.decisions());
    json.addProperty("actions", month.actions());
    return json;
  }

  private static JsonObject listed(MeetingRef meeting) {
    JsonObject json = brief(meeting.id(), meeting.title());
    json.addProperty("date", date(meeting));
    json.addProperty("series", meeting.series().orElse(null));
    json.addProperty("url", PageAddresses.meeting(meeting.id()));
    return json;
  }

  private static JsonObject brief(String id, String title) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("title", title);
    return json;
  }

  private static JsonObject count(SearchResults.FacetCount count) {
    JsonObject json = new JsonObject();
    json.addProperty("value", count.value());
    json.addProperty("label", count.label());
    json.addProperty("count", count.count());
    return json;
  }

  private static String date(MeetingRef meeting) {
    return meeting.date().map(LocalDate::toString).orElse(null);
  }

  private static JsonArray strings(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonObject> one) {
    JsonArray array = new JsonArray();
    for (T value : values) {
      array.add(one.apply(value));
    }
    return array;
  }
}
