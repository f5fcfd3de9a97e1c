package org.minutebook.web.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/**
 * One way to cite a page.
 *
 * @param form how it is written: {@code plain}, {@code Markdown}, {@code BibTeX}
 * @param local whether its address lacks the host, which the settings do not tell
 */
public record Citation(String form, String text, boolean local) {
  /** A page as it is cited. */
  private record Cited(String title, String within, Optional<LocalDate> date, String url) {
    boolean isLocal() {
      return url.startsWith("/");
    }
  }

  /** Ways to cite a meeting of an archive of that name, at that address. */
  public static List<Citation> of(Meeting meeting, String archive, String address) {
    return all(new Cited(meeting.title(), archive, meeting.date(), address), meeting.id());
  }

  /** Ways to cite one section of a meeting. */
  public static List<Citation> of(
      Meeting meeting, Section section, String archive, String address) {
    String within = meeting.title().equals(archive) ? archive : meeting.title() + ". " + archive;
    return all(
        new Cited(section.title(), within, meeting.date(), address),
        meeting.id() + "/" + section.id());
  }

  private static List<Citation> all(Cited cited, String key) {
    String day = cited.date().isEmpty() ? "" : DateView.of(cited.date()).words();
    String dated = day.isEmpty() ? "" : ", " + day;
    return List.of(
        new Citation(
            "plain",
            "\u201c%s\u201d. %s%s. %s".formatted(cited.title(), cited.within(), dated, cited.url()),
            cited.isLocal()),
        new Citation(
            "Markdown",
            "[%s](%s)%s"
                .formatted(
                    cited.title().replaceAll("([\\\\\\[\\]`*_<])", "\\\\$1"), cited.url(), dated),
            cited.isLocal()),
        new Citation("BibTeX", bibtex(cited, key), cited.isLocal()));
  }

  private static String bibtex(Cited cited, String key) {
    StringBuilder entry = new StringBuilder("@misc{");
    entry.append(Slug.of(key, "minutes"));
    field(entry, "title", "{" + tex(cited.title()) + "}");
    field(entry, "howpublished", tex("Minutes: " + cited.within()));
    cited
        .date()
        .ifPresent(
            d -> {
              field(entry, "year", Integer.toString(d.getYear()));
              field(entry, "month", d.getMonth().name().toLowerCase(Locale.ROOT).substring(0, 3));
              field(entry, "day", Integer.toString(d.getDayOfMonth()));
            });
    field(entry, "url", cited.url());
    return entry.append("\n}").toString();
  }

  /** Months are names that BibTeX knows, and stand without braces. */
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
