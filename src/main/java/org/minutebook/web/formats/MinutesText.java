package org.minutebook.web.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.SectionText;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.PageFormat;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RetiredAddressPage;

/** Answers requests for minutes as Markdown, as they are written, or as plain text. */
public final class MinutesText {
  private final WebSettings settings;

  public MinutesText(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * A meeting, a section, or the meetings of a file.
   *
   * @param text the address after {@code /meetings/}
   * @param format Markdown or plain text
   */
  public Reply of(Optional<String> text, PageFormat format, MinutesSearch search) {
    Optional<Address> address = text.flatMap(search::resolve);
    Optional<Meeting> meeting = address.flatMap(a -> search.meeting(a.meeting()));
    if (meeting.isEmpty()) {
      List<MeetingRef> inFile = text.map(search::meetingsInFile).orElse(List.of());
      return inFile.isEmpty()
          ? text.flatMap(search::resolveRetired)
              .map(resolution -> retired(resolution, format))
              .orElseGet(() -> reply(404, "There are no minutes at this address.\n", format))
          : reply(200, list(inFile, format), format);
    }
    Optional<String> id = address.get().section();
    if (id.isEmpty()) {
      return reply(200, minutes(meeting.get(), meeting.get().sections(), format), format);
    }
    return meeting
        .get()
        .section(id.get())
        .map(section -> reply(200, minutes(meeting.get(), List.of(section), format), format))
        .orElseGet(() -> reply(404, "That meeting has no such section.\n", format));
  }

  private static String minutes(Meeting meeting, List<Section> sections, PageFormat format) {
    BlockStripper stripper = new BlockStripper(meeting.links());
    return sections.stream()
        .map(
            section ->
                format == PageFormat.MARKDOWN
                    ? section.text()
                    : plain(SectionText.withPlain(section, stripper)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** The text of a section below its title, which is not part of it. */
  private static String plain(Section section) {
    String text = section.plain().text().strip();
    return text.startsWith(section.title()) ? text : section.title() + "\n\n" + text;
  }

  private String list(List<MeetingRef> meetings, PageFormat format) {
    return meetings.stream()
        .map(
            meeting -> {
              String page = settings.published(format.address(Address.of(meeting.id()).path()));
              return format == PageFormat.MARKDOWN
                  ? "- [%s](%s)\n".formatted(escaped(meeting.title()), page)
                  : meeting.title() + ": " + page + "\n";
            })
        .collect(Collectors.joining());
  }

  /** A text as it is, whatever it means in Markdown. */
  public static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]`*_<])", "\\\\$1");
  }

  private static Reply retired(AddressResolution resolution, PageFormat format) {
    return switch (resolution) {
      case AddressResolution.Gone gone ->
          reply(410, RetiredAddressPage.message(gone) + "\n", format);
      case AddressResolution.Moved moved -> {
        String to = moved.to().path().split("#", 2)[0];
        yield new Reply(301, format.contentType(), "", Map.of("Location", to + format.suffix()));
      }
    };
  }

  private static Reply reply(int status, String text, PageFormat format) {
    return new Reply(status, format.contentType(), text, Map.of());
  }
}
