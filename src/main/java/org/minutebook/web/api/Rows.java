package org.minutebook.web.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Inline;
import org.minutebook.json.Json;
import org.minutebook.json.SectionJson;
import org.minutebook.json.StatementJson;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.SectionText;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.StatementHistory;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;

/** The meetings, sections and statements of an archive as rows of JSON, to be exported. */
public final class Rows {
  private final WebSettings settings;

  public Rows(WebSettings settings) {
    this.settings = settings;
  }

  /** A section with its text, Markdown and plain. */
  private record SectionRow(
      @Inline SectionJson section,
      String text,
      String plain,
      MeetingRefJson meeting,
      String file,
      String url,
      Optional<String> source) {}

  /** A meeting, to which the rows of the others refer. */
  public JsonObject meeting(Meeting meeting) {
    return meeting(MeetingRef.of(meeting));
  }

  /** A meeting in a list of them. */
  public JsonObject meeting(MeetingRef meeting) {
    return published(MeetingRefJson.of(meeting));
  }

  /** The sections of a meeting in order. */
  public List<JsonObject> sections(Meeting meeting) {
    MeetingRefJson ref = MeetingRefJson.of(MeetingRef.of(meeting));
    BlockStripper stripper = new BlockStripper(meeting.links());
    return meeting.sections().stream()
        .map(section -> SectionText.withPlain(section, stripper))
        .map(
            section ->
                published(
                    new SectionRow(
                        SectionJson.of(section),
                        section.text(),
                        section.plain().text(),
                        ref,
                        meeting.file(),
                        Address.of(meeting.id(), section.id()).path(),
                        PageAddresses.source(
                            settings.archive().get(), meeting.file(), section.line()))))
        .toList();
  }

  /** The statements of a meeting in the order of their lines, with what became of them. */
  public List<JsonObject> statements(Meeting meeting, Statement.Level level, MinutesSearch search) {
    Map<String, StatementHistory> histories = search.histories(meeting.id(), level);
    StatementJson.Source source = StatementJson.Source.of(meeting);
    return meeting.statements(level).stream()
        .map(
            s ->
                published(
                    StatementRecords.with(
                        StatementJson.of(
                            s, meeting.section(s.section()).map(Section::title).orElse(""), source),
                        histories.getOrDefault(s.id(), StatementHistory.NONE))))
        .toList();
  }

  /** A record for use outside the archive: with whole addresses where the settings give one. */
  private JsonObject published(Record row) {
    JsonObject object = JsonParser.parseString(Json.print(row)).getAsJsonObject();
    for (String key : List.of("url", "repeats")) {
      JsonElement path = object.get(key);
      if (path != null && path.isJsonPrimitive()) {
        object.addProperty(key, settings.published(path.getAsString()));
      }
    }
    if (object.get("meeting") instanceof JsonObject meeting && meeting.has("url")) {
      meeting.addProperty("url", settings.published(meeting.get("url").getAsString()));
    }
    return object;
  }
}
