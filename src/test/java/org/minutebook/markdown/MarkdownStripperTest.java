package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownStripperTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain words|plain words",
        "**bold** and *italic*|bold and italic",
        "__bold__ and _italic_|bold and italic",
        "***both***|both",
        "~~struck~~ out|struck out",
        "`code` here|code here",
        "[words](https://example.org/a_(b))|words",
        "[words](https://example.org \"Title\")|words",
        "[words][label]|words",
        "<https://example.org>|https://example.org",
        "a <b>tag</b>|a tag",
        "snake_case_name|snake_case_name",
        "2 * 3 * 4|2 * 3 * 4",
        "white   space|white space",
        "an [open bracket|an [open bracket",
        "[not a link] stays|[not a link] stays",
        "an **open mark|an **open mark",
        "2\\*3\\*4|2*3*4",
        "`__init__` and `rope<T>`|__init__ and rope<T>",
        "``a ` b``|a ` b",
        "an `open mark|an `open mark",
        "**Ropes:**they came|Ropes:they came",
        "**Ropes *and* cranes**|Ropes and cranes",
        "[a [b](https://example.org)](https://example.org)|a b",
        "&quot;ropes&quot; &#38; &unknown; &|\"ropes\" & &unknown; &",
        "<!-- unseen --> seen|seen",
        "`[ropes](https://example.org)` here|ropes here",
      })
  void markupIsReadAsAReaderSeesIt(String markdown, String shown) {
    assertEquals(shown, MarkdownStripper.strip(markdown));
  }
}
