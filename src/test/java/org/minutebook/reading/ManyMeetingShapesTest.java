package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.statements.StatementExtractor;

/** The shapes, beside headings, in which files of many meetings say where each begins. */
class ManyMeetingShapesTest {
  private static List<Meeting> read(String file, String text) {
    Reading reading =
        StatementExtractor.reader(Settings.NONE).read(file, text.getBytes(StandardCharsets.UTF_8));
    return reading instanceof Reading.Minutes minutes ? minutes.meetings() : List.of();
  }

  /** Days, people and topics of each meeting, a line each. */
  private static String outline(List<Meeting> meetings) {
    StringBuilder lines = new StringBuilder();
    for (Meeting m : meetings) {
      lines
          .append(m.date().map(MeetingDate::toString).orElse("?"))
          .append(' ')
          .append(m.attendees().stream().map(Attendee::name).toList())
          .append(' ')
          .append(m.sections().stream().filter(Section::topic).map(Section::title).toList())
          .append('\n');
    }
    return lines.toString();
  }

  private static final String THREE =
      """
      2031-05-20 [Ada Brook, Jo Reed] [Masts]
      2031-05-13 [Jo Reed, Kit Lane] [Sails]
      2031-05-06 [Ada Brook, Kit Lane] [Nets]
      """;

  @Test
  void itemsAtTheTopOfAList() {
    String text =
        """
        # Boat yard notes

        - 2031-05-20
          - Attendees: Ada Brook, Jo Reed
          - Masts
            - The tall one leans to the left, and the wind is to blame.
        - 2031-05-13
          - Attendees: Jo Reed, Kit Lane
          - Sails
            - They were patched again and will hold until the autumn.
        - 2031-05-06
          - Attendees: Ada Brook, Kit Lane
          - Nets
            - Half of them are dry, and the others hang in the shed.
        """;
    assertEquals(THREE, outline(read("yard.md", text)));
  }

  @Test
  void itemsOfAPlanAreNoMeetings() {
    String text =
        """
        # Boat yard call 2031-04-01

        Attendees: Ada Brook

        - 2031-05-20
          - Masts are to be up, and the crew is to have its oars by then.
        - 2031-05-13
          - Sails are to be patched, and somebody is to pay for the thread.
        - 2031-05-06
          - Nets are to be dry, and the shed is to be swept by then.
        """;
    assertEquals(1, read("yard.md", text).size());
  }

  @Test
  void headingsInHtml() {
    String text =
        """
        # Boat yard notes

        <h2>2031-05-20</h2>

        Attendees: Ada Brook, Jo Reed

        <h3>Masts</h3>

        The tall one leans to the left, and the wind is to blame.

        <h2>2031-05-13</h2>

        Attendees: Jo Reed, Kit Lane

        <h3>Sails</h3>

        They were patched again and will hold until the autumn.

        <h2>2031-05-06</h2>

        Attendees: Ada Brook, Kit Lane

        <h3>Nets</h3>

        Half of them are dry, and the others hang in the shed.
        """;
    assertEquals(THREE, outline(read("yard.md", text)));
  }

  @Test
  void underlinedHeadingsAndOldestFirst() {
    String text =
        """
        Boat yard notes
        ===============

        May 6, 2031
        -----------

        Attendees: Ada Brook, Kit Lane

        ### Nets

        Half of them are dry, and the others hang in the shed.

        Next meeting: 2031-05-13

        May 13, 2031
        ------------

        Attendees: Jo Reed, Kit Lane

        ### Sails

        They were patched again and will hold until the autumn.
        """;
    assertEquals(
        """
        2031-05-06 [Ada Brook, Kit Lane] [Nets]
        2031-05-13 [Jo Reed, Kit Lane] [Sails]
        """,
        outline(read("yard.md", text)));
  }

  @Test
  void summariesThatUnfold() {
    StringBuilder text = new StringBuilder("# Boat yard notes\n\n");
    text.append(unfolding("2031-05-20", "Ada Brook, Jo Reed", "Masts"));
    text.append(unfolding("2031-05-13", "Jo Reed, Kit Lane", "Sails"));
    text.append(unfolding("2031-05-06", "Ada Brook, Kit Lane", "Nets"));
    assertEquals(THREE, outline(read("yard.md", text.toString())));
  }

  private static String unfolding(String day, String people, String topic) {
    return """
    <details>
    <summary>%s</summary>

    Attendees: %s

    ### %s

    The crew looked at them for an hour and found nothing to complain about.

    </details>

    """
        .formatted(day, people, topic);
  }

  @Test
  void tablesWithTheDateAtTheirTop() {
    String text =
        """
        # Boat yard notes

        | 2031-05-20 | Boat yard |
        |---|---|
        | Attendees | Ada Brook, Jo Reed |
        | Masts | The tall one leans to the left, and the wind is to blame. |

        | 2031-05-13 | Boat yard |
        |---|---|
        | Attendees | Jo Reed, Kit Lane |
        | Sails | They were patched again and will hold until the autumn. |

        | 2031-05-06 | Boat yard |
        |---|---|
        | Attendees | Ada Brook, Kit Lane |
        | Nets | Half of them are dry, and the others hang in the shed. |
        """;
    assertEquals(THREE, outline(read("yard.md", text)));
  }

  @Test
  void tableWithARowForEachMeeting() {
    String text =
        """
        # Boat yard notes

        | Date | Present | Notes |
        |---|---|---|
        | 2031-05-20 | Ada Brook, Jo Reed | The tall mast leans. Decision: keep it. |
        | 2031-05-13 | Jo Reed, Kit Lane | The sails were patched. Action: Kit to buy thread. |
        """;
    List<Meeting> meetings = read("yard.md", text);
    assertEquals(
        """
        2031-05-20 [Ada Brook, Jo Reed] []
        2031-05-13 [Jo Reed, Kit Lane] []
        """,
        outline(meetings));
    assertEquals(List.of(5, 6), meetings.stream().map(Meeting::line).toList());
    assertEquals("Action: Kit to buy thread.", meetings.get(1).statements().getFirst().plain());
  }

  @Test
  void tableOfPlansHasNoMeetings() {
    String text =
        """
        # Boat yard call 2031-04-01

        Attendees: Ada Brook

        ## Plan

        | Date | Boat | Work |
        |---|---|---|
        | 2031-05-20 | Gull | The mast is to be set upright again. |
        | 2031-05-13 | Tern | The sails are to be patched by the crew. |
        """;
    assertEquals(1, read("yard.md", text).size());
  }

  @Test
  void exportOfASharedDocumentHasBoldDatesAndPeopleAsLinks() {
    String text =
        "<html><head><style>.b{color:red;font-weight:700}</style></head><body>"
            + "<p><span>Boat yard</span></p>"
            + exported("May 20, 2031", "Ada Brook", "Jo Reed", "The mast leans to the left.")
            + exported("May 13, 2031", "Jo Reed", "Kit Lane", "The sails were patched again.")
            + "</body></html>";
    List<Meeting> meetings = read("yard.html", text);
    assertEquals(2, meetings.size());
    assertEquals(
        List.of("Jo Reed", "Kit Lane"),
        meetings.get(1).attendees().stream().map(Attendee::name).toList());
    assertEquals(Optional.of(MeetingDate.of(LocalDate.of(2031, 5, 13))), meetings.get(1).date());
    assertEquals("Boat yard", meetings.get(1).title());
    assertTrue(meetings.get(0).statements().stream().allMatch(s -> s.plain().contains("paint")));
  }

  private static String exported(String day, String one, String other, String note) {
    return """
    <p><span class="b">%s </span><span>| </span><a href="https://example.org/e">Boat yard</a></p>
    <p><span>Attendees: </span><a href="mailto:a@example.org">%s</a><span>&nbsp;</span>\
    <a href="mailto:b@example.org">%s</a></p>
    <p><span class="b">Notes</span></p><ul><li>%s</li></ul>
    <p><span class="b">Action items</span></p><ul><li>Jo to buy paint</li></ul>
    """
        .formatted(day, one, other, note);
  }
}
