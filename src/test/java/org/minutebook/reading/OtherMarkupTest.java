package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OtherMarkupTest {
  @Test
  void restructuredTextIsRead() {
    String text =
        """
        ============
        Harbour call
        ============

        :Date: 2020-05-04

        Attendees
        =========

        * Ann Lee
        * Bob Ray

        Topics
        ======

        Winch
        -----

        It came back, see `the report <https://example.org/r>`_.

        .. a comment
           of two lines

        Lamps
        -----

        #. Ann will buy new ones.
        """;

    Minutes minutes = Minutes.in("call.rst", text);

    assertEquals("Harbour call", minutes.title());
    assertEquals("2020-05-04", minutes.date().toString());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Winch", "Lamps"), minutes.topics());
    assertEquals("16-23", minutes.linesOf("Winch"));
    assertEquals(List.of("Ann will buy new ones."), minutes.actions());
  }

  @Test
  void asciiDocIsRead() {
    String text =
        """
        = Harbour call
        :revdate: 2020-05-04

        == Attendees

        * Ann Lee
        * Bob Ray

        == Winch

        // a comment
        It came *back*, see https://example.org/r[the report].

        == Lamps

        . Half were out
        .. Ann will buy new ones.
        """;

    Minutes minutes = Minutes.in("2020-05-04.adoc", text);

    assertEquals("Harbour call", minutes.title());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Winch", "Lamps"), minutes.topics());
    assertEquals(List.of("Ann will buy new ones."), minutes.actions());
  }

  @Test
  void orgModeIsRead() {
    String text =
        """
        #+TITLE: Harbour call
        #+DATE: <2020-05-04 Mon>

        * Attendees
        - Ann Lee
        - Bob Ray
        * Winch :yard:
        It came back, see [[https://example.org/r][the report]].
        * Lamps
        Half were out.
        - Ann will buy new ones.
        """;

    Minutes minutes = Minutes.in("call.org", text);

    assertEquals("Harbour call", minutes.title());
    assertEquals("2020-05-04", minutes.date().toString());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Winch", "Lamps"), minutes.topics());
  }

  @Test
  void wikiTextIsRead() {
    String text =
        """
        = Harbour call =

        '''Date:''' 2020-05-04

        == Attendees ==
        * Ann Lee
        * [[User:Bob|Bob Ray]]

        == Winch ==
        It came back, see [https://example.org/r the report].

        == Lamps ==
        # Half were out
        ## Ann will buy new ones.
        """;

    Minutes minutes = Minutes.in("call.wiki", text);

    assertEquals("Harbour call", minutes.title());
    assertEquals("2020-05-04", minutes.date().toString());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Winch", "Lamps"), minutes.topics());
  }

  @Test
  void htmlInAMarkdownFileIsRead() {
    String text =
        """
        ---
        layout: page
        ---
        <h1>Harbour call</h1>
        <p><strong>Date:</strong> 2020-05-04</p>
        <h2>Attendees</h2>
        <ul>

        <li>Ann Lee</li>

        <li>Bob Ray</li>

        </ul>

        <h2>Winch</h2>
        <p>It came back on Monday.</p>
        """;

    Minutes minutes = Minutes.in("call.md", text);

    assertEquals("Harbour call", minutes.title());
    assertEquals("2020-05-04", minutes.date().toString());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Winch"), minutes.topics());
    assertEquals("15-16", minutes.linesOf("Winch"));
  }
}
