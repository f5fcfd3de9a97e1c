package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a meeting was about, in a few of its titles. */
class LeadingTopicsTest {
  private static Section topic(String title, String... path) {
    return Section.builder(title).path(List.of(path)).build();
  }

  private static List<String> leading(Section... sections) {
    return Meeting.builder("2031-03-04.md", "Bakers' round")
        .sections(List.of(sections))
        .build()
        .leadingTopics();
  }

  @Test
  void firstThreeAreGiven() {
    assertEquals(
        List.of("Ovens", "Flour", "Yeast"),
        leading(topic("Ovens"), topic("Flour"), topic("Yeast"), topic("Salt")));
  }

  @Test
  void framesAndRepeatedTitlesAreNone() {
    Section roll = Section.builder("Present").topic(false).build();
    assertEquals(
        List.of("Ovens"), leading(roll, topic("Bakers' Round"), topic("Ovens"), topic("Ovens")));
  }

  @Test
  void whatIsWithinAnotherTopicIsPartOfIt() {
    assertEquals(
        List.of("Ovens", "Flour"),
        leading(topic("Ovens"), topic("Smoke", "Ovens"), topic("Flour", "Old business")));
  }
}
