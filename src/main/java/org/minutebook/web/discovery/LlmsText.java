package org.minutebook.web.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Status;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PageFormat;
import org.minutebook.web.formats.MinutesText;
import org.minutebook.web.server.Reply;

/**
 * Tells programs with language models in Markdown what is here and how to get it.
 *
 * @see <a href="https://llmstxt.org">llms.txt</a>
 */
public final class LlmsText {
  /** Its path. */
  public static final String PATH = "/llms.txt";

  /** Its content type. */
  public static final String TYPE = "text/plain;charset=utf-8";

  private static final int MEETINGS = 20;

  private final HostAddress host;

  public LlmsText(HostAddress host) {
    this.host = host;
  }

  public Reply answer(MinutesSearch search) {
    Status status = search.status();
    List<MeetingRef> meetings = search.meetings();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(host.settings().name())).append("\n\n");
    text.append(
        "> The minutes of %d meetings%s, with %d decisions and %d actions found in them.\n\n"
            .formatted(status.meetings(), span(meetings), status.decisions(), status.actions()));
    text.append(
        "Every meeting and every topic of it is a page, and with `.md` behind its address Markdown as it"
            + " was written. A decision or action is a quotation of the minutes, with its file and line.\n\n");
    text.append("## Ask\n\n");
    link(text, "Search", "/search.json?q=", "sections about a query, best first, as JSON");
    link(
        text,
        "Timeline",
        "/timeline.json?q=",
        "decisions and actions about a query, with where it stands");
    link(text, "Decisions", "/decisions.json", "all decisions, newest first");
    link(text, "Open and done actions", "/actions.json", "all actions, newest first");
    link(text, "Topics", "/topics.json", "topics that several meetings discussed");
    link(text, "Meetings", "/meetings.json", "all meetings by date");
    link(text, "People", "/people.json", "everybody the minutes name");
    text.append("\n## How\n\n");
    link(text, "API", PageAddresses.API + "/openapi.json", "every address and key, in OpenAPI");
    link(
        text,
        "MCP",
        PageAddresses.MCP,
        "the same for programs that speak the Model Context Protocol, by POST");
    link(text, "New decisions", "/decisions.atom", "a feed");
    text.append("\n## Optional\n\n");
    for (int i = meetings.size() - 1, shown = 0; i >= 0 && shown < MEETINGS; i--) {
      MeetingRef meeting = meetings.get(i);
      if (meeting.date().isPresent()) {
        link(
            text,
            escaped(meeting.title()),
            PageFormat.MARKDOWN.address(PageAddresses.meeting(meeting.id())),
            meeting.date().get().toString());
        shown++;
      }
    }
    return new Reply(200, TYPE, text.toString(), Map.of());
  }

  private void link(StringBuilder text, String title, String path, String about) {
    text.append("- [%s](%s): %s\n".formatted(title, host.of(path), about));
  }

  /** From when to when there are meetings. */
  private static String span(List<MeetingRef> meetings) {
    List<MeetingDate> dates =
        meetings.stream().map(MeetingRef::date).flatMap(Optional::stream).toList();
    return dates.isEmpty() ? "" : " from %s to %s".formatted(dates.getFirst(), dates.getLast());
  }

  /** A text on one line as it is, whatever it means in Markdown. */
  private static String escaped(String text) {
    return MinutesText.escaped(text.replaceAll("\\s", " "));
  }
}
