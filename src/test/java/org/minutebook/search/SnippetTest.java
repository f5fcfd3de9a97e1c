package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
  private final Snippet snippet =
      new Snippet(
          "Ropes fray. Ann will buy ropes. Knots slip.",
          List.of(new Snippet.Mark(0, 5), new Snippet.Mark(25, 30), new Snippet.Mark(32, 37)));

  @Test
  void passageInTheMiddleLeavesAnEllipsis() {
    assertEquals(
        "[Ropes] fray. … [Knots] slip.", Requests.marked(snippet.without("Ann will buy ropes.")));
  }

  @Test
  void passageAtAnEndLeavesNothing() {
    assertEquals(
        "Ann will buy [ropes]. [Knots] slip.", Requests.marked(snippet.without("Ropes fray.")));
    assertEquals("", snippet.without(snippet.text()).text());
  }

  @Test
  void otherPassageChangesNothing() {
    assertEquals(snippet, snippet.without("Ben will buy nails."));
    assertEquals(snippet, snippet.without(""));
  }
}
