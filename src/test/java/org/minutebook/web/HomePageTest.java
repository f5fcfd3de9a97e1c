package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomePageTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(files());

  /** Ten meetings, of which every third is about ropes. */
  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (int month = 1; month <= 10; month++) {
      String topic = month % 3 == 0 ? "Ropes" : "Berth " + month;
      files.put(
          "calls/2020-%02d-03.md".formatted(month),
          "# Call\n\n## %s\n\nWe looked at it for a while.\n".formatted(topic));
    }
    return files;
  }

  @Test
  void cursorIsInTheBoxOfTheHomePageOnly() throws Exception {
    assertTrue(server.page("/").contains(" autofocus>"));
    assertFalse(server.page("/search?q=ropes").contains("autofocus"));
  }

  @Test
  void examplesAreTopicsThatComeBack() throws Exception {
    String page = server.page("/");
    int from = page.indexOf("<p class=\"examples\">");
    String examples = page.substring(from, page.indexOf("</p>", from));

    assertTrue(examples.contains("<a href=\"/search?q=Ropes\" dir=\"auto\">Ropes</a>"), examples);
    assertFalse(examples.contains("Berth"), examples);
  }
}
