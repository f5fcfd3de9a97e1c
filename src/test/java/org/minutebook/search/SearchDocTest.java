package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/search.md. */
class SearchDocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^\\| `(.+?)` \\| (.+) \\|$", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void examplesAreDescribedAsTheDocumentSays() throws Exception {
    String doc = Files.readString(Path.of("docs/search.md"));
    int examples = 0;
    try (SampleArchive archive = new SampleArchive(folder)) {
      for (Matcher m = EXAMPLE.matcher(doc); m.find(); examples++) {
        SearchResults found = archive.search().search(SearchRequest.of(m.group(1)));
        assertEquals(m.group(2), found.query().description(), m.group(1));
        assertTrue(found.total() > 0, m.group(1));
      }
    }
    assertTrue(examples > 15);
  }
}
