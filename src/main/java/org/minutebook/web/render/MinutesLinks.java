package org.minutebook.web.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Slug;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.PageAddresses;

/**
 * Resolves the links in minutes for the page that shows them. A relative link to another file leads
 * to the page of that file's meeting, or else to where the file is hosted.
 */
public final class MinutesLinks {
  private static final Pattern ABSOLUTE = Pattern.compile("(?s)[^/?#]*:.*|//.*");

  private final Meeting meeting;
  private final Settings settings;
  private final List<MeetingRef> meetings;

  /**
   * Resolves the links of one meeting.
   *
   * @param meetings all meetings of the archive
   */
  public MinutesLinks(Meeting meeting, Settings settings, List<MeetingRef> meetings) {
    this.meeting = meeting;
    this.settings = settings;
    this.meetings = meetings;
  }

  /** The address to link to; empty for a relative link to something unknown. */
  Optional<String> resolve(String target) {
    String link = target.strip();
    if (ABSOLUTE.matcher(link).matches()) {
      return Optional.of(link);
    }
    if (link.startsWith("#")) {
      return meeting
          .section(Slug.of(link))
          .map(section -> PageAddresses.section(meeting.id(), section.id()));
    }
    return file(link.replaceFirst("[?#].*", "")).flatMap(this::page);
  }

  private Optional<String> page(String file) {
    return meetings.stream()
        .filter(m -> m.file().equals(file))
        .findFirst()
        .map(m -> MeetingId.isOfPart(m.id(), file) ? MeetingId.of(file) : m.id())
        .map(PageAddresses::meeting)
        .or(() -> PageAddresses.source(settings, file, 1));
  }

  private Optional<String> file(String path) {
    if (path.isEmpty() || path.startsWith("/")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    String folder = meeting.file().substring(0, meeting.file().lastIndexOf('/') + 1);
    for (String part : (folder + path.replace("%20", " ")).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
