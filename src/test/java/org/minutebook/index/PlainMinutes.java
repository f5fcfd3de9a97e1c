package org.minutebook.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Reading;

/**
 * A reader for tests, simple enough to be seen through. {@code # Title} names the meeting, {@code
 * Present: A @handle, B} those there, {@code ## Title} opens a topic, {@code ### Title} one below
 * it and {@code ##- Title} a section that is none; lines with {@code DECISION:} and {@code ACTION
 * (owner):} are statements, those with {@code POSSIBLY} before it only possible ones. The date is
 * in the path. A file without {@code #} is no minutes.
 */
public final class PlainMinutes {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern STATEMENT =
      Pattern.compile("(POSSIBLY )?(DECISION|ACTION)(?: \\((.*?)\\))?: (.*)");

  private PlainMinutes() {}

  public static Reading read(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("# ")) {
      return new Reading.Skipped(file, "no heading", List.of());
    }
    List<String> lines = text.lines().toList();
    List<Attendee> attendees = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Statement> possible = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    int start = 0;
    String title = lines.getFirst().substring(2);
    String id = ids.take("opening");
    String name = "Opening";
    List<String> path = List.of();
    boolean topic = false;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "##";
      if (line.startsWith("##")) {
        String raw = String.join("\n", lines.subList(start, i));
        sections.add(section(id, name, path, start + 1, i, topic, raw));
        topic = !line.startsWith("##-");
        boolean below = line.startsWith("### ");
        path = below && path.isEmpty() ? List.of(name) : below ? path : List.of();
        name = line.replaceFirst("###? ?|##- ?", "");
        id = ids.take(Slug.of(name, "section"));
        start = i;
      }
      if (line.startsWith("Present: ")) {
        for (String person : line.substring(9).split(", ")) {
          String[] parts = person.split(" (?=@)", 2);
          attendees.add(
              new Attendee(
                  parts[0],
                  List.of(parts).subList(1, parts.length),
                  Optional.empty(),
                  Optional.empty()));
        }
      }
      Matcher said = STATEMENT.matcher(line);
      if (said.find()) {
        boolean decision = said.group(2).equals("DECISION");
        boolean isPossible = said.group(1) != null;
        String kind = isPossible ? "/p-" : decision ? "/d-" : "/a-";
        (isPossible ? possible : statements)
            .add(
                Statement.builder(
                        decision ? Statement.Kind.DECISION : Statement.Kind.ACTION, said.group(4))
                    .id(id + kind + Slug.of(said.group(4)) + i)
                    .range(new SourceRange(i + 1, 1, i + 1, line.length()))
                    .section(id)
                    .explicit(!isPossible)
                    .confidence(isPossible ? 0.25 : 0.95)
                    .level(isPossible ? Statement.Level.POSSIBLE : Statement.Level.MARKED)
                    .owners(Stream.ofNullable(said.group(3)).toList())
                    .build());
      }
    }
    Matcher date = DATE.matcher(file);
    return new Reading.Minutes(
        Meeting.builder(file, title)
            .date(date.find() ? Optional.of(MeetingDate.parse(date.group())) : Optional.empty())
            .attendees(attendees)
            .sections(sections)
            .statements(statements)
            .possible(possible)
            .build());
  }

  private static Section section(
      String id, String title, List<String> path, int line, int end, boolean topic, String text) {
    PlainText plain = new BlockStripper(Map.of()).stripAfter(title, text);
    List<String> titles = new ArrayList<>(path);
    titles.add(title);
    return Section.builder(title)
        .id(id)
        .path(path)
        .lines(line, end)
        .topic(topic)
        .text(text)
        .plain(plain)
        .references(IssueReferences.in(titles, title, new PlainText(title, List.of()), plain))
        .build();
  }
}
