package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Topics that begin at a heading. */
class HeadingTopicsTest {
  @Test
  void headingWithDiscussionIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Cranes

            The second crane is back.

            ## Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals(List.of("Harbour call"), minutes.frame());
    assertEquals(List.of("harbour-call", "cranes", "ropes"), minutes.ids());
    assertEquals("3-6", minutes.linesOf("Cranes"));
    assertEquals("7-9", minutes.linesOf("Ropes"));
    assertEquals("## Cranes\n\nThe second crane is back.\n", minutes.section("Cranes").text());
  }

  @Test
  void levelOfAHeadingMeansLittle() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call of 4 May 2020

            # Attendees

            - Ann Lee

            # Cranes

            The second crane is back.

            #### Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void underlinedHeadingIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            Harbour call
            ============

            Cranes
            ------

            The second crane is back.

            Ropes
            -----
            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals("4-8", minutes.linesOf("Cranes"));
  }

  @Test
  void htmlHeadingIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            <h2 id="c">Cranes</h2>

            The second crane is back.

            <h2>Ropes <em>anew</em></h2>

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes anew"), minutes.topics());
  }

  @Test
  void indentedHeadingAndHeadingRightUnderTextAreTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

             ## Cranes

            The second crane is back.
            ## Ropes
            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void conclusionBelongsToTheTopicAboveIt() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Notes

            ### Ropes

            New ropes came in.

            #### Conclusion

            Keep the old ones.

            ### Tide

            High.
            """);

    assertEquals(List.of("Ropes", "Tide"), minutes.topics());
    assertEquals("5-12", minutes.linesOf("Ropes"));
  }

  @Test
  void onlyHeadingOfAFileIsItsTopic() {
    assertEquals(List.of("Storage"), Minutes.of("## Storage\n\nWe talked about disks.\n").topics());
  }

  @Test
  void headingsOfHtmlStandOnTheLinesOfTheFile() {
    Minutes minutes =
        Minutes.in(
            "2020-05-04.html",
            """
            <html>
            <body>
            <h1>Harbour call</h1>
            <p>Present: Ann Lee, Bob Ray</p>
            <h3>Cranes</h3>
            <p>One is back.</p>
            <h3>Ropes</h3>
            <p>They came in.</p>
            <p>They are blue.</p>
            </body>
            </html>
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals("5-6", minutes.linesOf("Cranes"));
    assertEquals("7-11", minutes.linesOf("Ropes"));
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @Test
  void htmlOnOneLineIsOneSection() {
    Minutes minutes =
        Minutes.in(
            "2020-05-04.html",
            "<h2>Cranes</h2><p>One is back.</p><h2>Ropes</h2><p>They came in.</p>");

    assertEquals(1, minutes.ids().size());
  }
}
