package org.minutebook.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;

/**
 * A citation of a page in one format.
 *
 * @param format the format's name: {@code Plain text}, {@code Markdown}, {@code BibTeX}
 * @param local whether its address lacks the host, as the settings give none
 */
public record Citation(String format, String text, boolean local) {
  /** What a citation says of a page. */
  private record Source(String title, String within, Optional<MeetingDate> date, String url) {
    boolean isLocal() {
      return url.startsWith("/");
    }
  }

  /** Citations of a meeting. */
  public static List<Citation> of(Meeting meeting, String archive, String address) {
    return all(new Source(meeting.title(), archive, meeting.date(), address), meeting.id());
  }

  /** Citations of one section of a meeting. */
  public static List<Citation> of(
      Meeting meeting, Section section, String archive, String address) {
    String within = meeting.title().equals(archive) ? archive : meeting.title() + ". " + archive;
    return all(
        new Source(section.title(), within, meeting.date(), address),
        meeting.id() + "/" + section.id());
  }

  /** Citations of a decision, by its number. */
  public static List<Citation> ofDecision(
      MeetingRef meeting, Statement decision, String number, String archive, String address) {
    String within = meeting.title().equals(archive) ? archive : meeting.title() + ". " + archive;
    return all(
        new Source(decision.plain(), "Decision " + number + ". " + within, meeting.date(), address),
        "decision " + number);
  }

  private static List<Citation> all(Source source, String key) {
    String day = source.date().isEmpty() ? "" : DateView.of(source.date()).text();
    String dated = day.isEmpty() ? "" : ", " + day;
    return List.of(
        new Citation(
            "Plain text",
            "\u201c%s\u201d. %s%s. %s"
                .formatted(source.title(), source.within(), dated, source.url()),
            source.isLocal()),
        new Citation(
            "Markdown",
            "[%s](%s)%s"
                .formatted(
                    source.title().replaceAll("([\\\\\\[\\]`*_<])", "\\\\$1"), source.url(), dated),
            source.isLocal()),
        new Citation("BibTeX", bibtex(source, key), source.isLocal()));
  }

  private static String bibtex(Source source, String key) {
    StringBuilder entry = new StringBuilder("@misc{");
    entry.append(Slug.of(key, "minutes"));
    field(entry, "title", "{" + tex(source.title()) + "}");
    field(entry, "howpublished", tex("Minutes: " + source.within()));
    source
        .date()
        .ifPresent(
            d -> {
              field(entry, "year", Integer.toString(d.year()));
              field(
                  entry,
                  "month",
                  d.month().getMonth().name().toLowerCase(Locale.ROOT).substring(0, 3));
              d.day().ifPresent(day -> field(entry, "day", Integer.toString(day.getDayOfMonth())));
            });
    field(entry, "url", source.url());
    return entry.append("\n}").toString();
  }

  /** BibTeX defines the names of months as macros, which are written without braces. */
  private static void field(StringBuilder entry, String name, String value) {
    boolean bare = name.equals("month");
    entry.append(",\n  ").append(name).append(" = ");
    entry.append(bare ? "" : "{").append(value).append(bare ? "" : "}");
  }

  private static String tex(String text) {
    StringBuilder tex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> tex.append("\\textbackslash{}");
        case '~' -> tex.append("\\textasciitilde{}");
        case '^' -> tex.append("\\textasciicircum{}");
        case '{', '}', '%', '$', '&', '#', '_' -> tex.append('\\').append(c);
        default -> tex.append(c);
      }
    }
    return tex.toString();
  }
}
