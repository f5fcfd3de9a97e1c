package org.minutebook.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.json.Inline;
import org.minutebook.json.SectionJson;
import org.minutebook.json.StatementJson;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RelatedSections;
import org.minutebook.search.StatementHistory;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * The answer of {@code /meetings/{meeting}/{section}}.
 *
 * @param text its lines, Markdown as in the file
 * @param html its lines rendered and sanitised
 * @param source address of its first line where the file is hosted
 */
record SectionResponse(
    @Inline SectionJson section,
    String text,
    String html,
    List<StatementJson> statements,
    MeetingRefJson meeting,
    String file,
    String url,
    Optional<String> source,
    Related related,
    List<String> warnings) {

  /** Sections of other meetings about the same topic, each list oldest first. */
  record Related(List<RelatedSection> earlier, List<RelatedSection> later) {}

  /**
   * A section of another meeting about the same topic.
   *
   * @param references issues and pull requests that the titles of both refer to
   */
  record RelatedSection(
      String id, String title, String url, MeetingRefJson meeting, List<String> references) {

    private static List<RelatedSection> of(List<RelatedSections.Entry> entries) {
      return entries.stream().map(RelatedSection::of).toList();
    }

    private static RelatedSection of(RelatedSections.Entry entry) {
      Address address = Address.of(entry.meeting().id(), entry.section().id());
      return new RelatedSection(
          address.toString(),
          entry.section().title(),
          address.path(),
          MeetingRefJson.of(entry.meeting()),
          entry.references());
    }
  }

  static SectionResponse of(
      Meeting meeting,
      Section section,
      Statement.Level level,
      Map<String, StatementHistory> histories,
      Html html,
      Settings settings,
      RelatedSections related,
      List<String> warnings) {
    StatementJson.Source source = StatementJson.Source.of(meeting);
    return new SectionResponse(
        SectionJson.of(section),
        section.text(),
        html.toString(),
        meeting.statementsOf(section, level).stream()
            .map(
                s ->
                    StatementRecords.with(
                        StatementJson.of(s, section.title(), source),
                        histories.getOrDefault(s.id(), StatementHistory.NONE)))
            .toList(),
        MeetingRefJson.of(MeetingRef.of(meeting)),
        meeting.file(),
        Address.of(meeting.id(), section.id()).path(),
        PageAddresses.source(settings, meeting.file(), section.line()),
        new Related(RelatedSection.of(related.earlier()), RelatedSection.of(related.later())),
        warnings);
  }
}
