package org.minutebook.index;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Reading;

/**
 * A reader for tests, simple enough to be seen through. {@code # Title} names the meeting, {@code
 * Present: A @handle, B} those there, {@code ## Title} opens a topic, {@code ### Title} one below
 * it and {@code ##- Title} a section that is none; lines with {@code DECISION:} and {@code ACTION
 * (owner):} are statements. The date is in the path. A file without {@code #} is no minutes.
 */
public final class PlainMinutes {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern STATEMENT =
      Pattern.compile("(DECISION|ACTION)(?: \\((.*?)\\))?: (.*)");

  private PlainMinutes() {}

  public static Reading read(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("# ")) {
      return new Reading.PassedOver(file, "no heading", List.of());
    }
    List<String> lines = text.lines().toList();
    List<Attendee> attendees = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
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
        sections.add(new Section(id, name, name, path, start + 1, i, 2, topic, raw));
        topic = !line.startsWith("##-");
        boolean below = line.startsWith("### ");
        path = below && path.isEmpty() ? List.of(name) : below ? path : List.of();
        name = line.replaceFirst("###? ?|##- ?", "");
        id = ids.take(Slug.of(name, "section"));
        start = i;
      }
      if (line.startsWith("Present: ")) {
        for (String person : line.substring(9).split(", ")) {
          attendees.add(new Attendee(person.replaceFirst(" @.*", ""), false, Optional.empty()));
        }
      }
      Matcher said = STATEMENT.matcher(line);
      if (said.find()) {
        boolean decision = said.group(1).equals("DECISION");
        statements.add(
            new Statement(
                id + (decision ? "/d-" : "/a-") + Slug.of(said.group(3)) + i,
                decision ? Statement.Kind.DECISION : Statement.Kind.ACTION,
                said.group(3),
                i + 1,
                i + 1,
                id,
                true,
                "marker",
                Optional.ofNullable(said.group(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    Matcher date = DATE.matcher(file);
    return new Reading.Minutes(
        new Meeting(
            file,
            MeetingId.of(file),
            date.find() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty(),
            title,
            MeetingId.series(file),
            attendees,
            sections,
            statements,
            List.of(),
            Map.of()));
  }
}
