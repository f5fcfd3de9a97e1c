package org.minutebook.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.search.Snippet;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see [the list](https://a.example/x) now|see the list now",
        "see [the list][ref] now|see the list now",
        "**bold** and *thin* and `code`|bold and thin and code",
        "a_b_c stays, 2 * 3 * 4 too|a_b_c stays, 2 * 3 * 4 too",
        "[not a link] stays|[not a link] stays",
        "ask <https://a.example>|ask https://a.example"
      })
  void marksAreLeftOut(String source, String plain) {
    assertEquals(plain, PlainWords.of(new Snippet(source, List.of())).text());
  }

  @Test
  void whatWasFoundStaysMarked() {
    Snippet words =
        PlainWords.of(new Snippet("an [old rope][rope] here", List.of(new Snippet.Mark(8, 12))));
    assertEquals("an old rope here", words.text());
    Snippet.Mark mark = words.marks().getFirst();
    assertEquals("rope", words.text().substring(mark.start(), mark.end()));
    assertEquals(1, words.marks().size());
  }
}
