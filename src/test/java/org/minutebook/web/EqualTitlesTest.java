package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meetings with equal titles are told apart in lists by what they were about. */
class EqualTitlesTest {
  private static String notes(String title, String... topics) {
    StringBuilder text = new StringBuilder("# " + title + "\n\nAttendees: Ann Lee, Bo Quist\n");
    for (String topic : topics) {
      text.append("\n## %1$s\n\nWe looked at the %1$s for a while.\n".formatted(topic));
    }
    return text.toString();
  }

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2031-05-01.md", notes("Mill round", "Grindstone", "Water wheel"),
              "2031-05-08.md", notes("Mill round", "Sacks", "Cart", "Donkey", "Barn roof"),
              "2031-05-15.md", notes("Open day at the mill", "Signposts")));

  @Test
  void listTellsEqualTitlesApartAndThatOfMeetingsTellsAll() throws Exception {
    for (String page : new String[] {"/meetings", "/", "/people/ann-lee"}) {
      String list = server.get(page).body();
      assertTrue(list.contains(">Grindstone \u00B7 Water wheel</span>"), list);
      assertTrue(list.contains(">Sacks \u00B7 Cart \u00B7 Donkey</span>"), list);
      boolean tellsOfAll = page.equals("/meetings");
      assertEquals(tellsOfAll, list.contains(">Signposts</span>"), list);
    }
  }

  @Test
  void apiTellsWhatEachMeetingWasAbout() throws Exception {
    var meetings = server.json("/api/v1/meetings").getAsJsonArray("meetings");
    for (var meeting : meetings) {
      if (meeting.getAsJsonObject().get("id").getAsString().equals("2031-05-01")) {
        assertEquals(
            "[\"Grindstone\",\"Water wheel\"]", meeting.getAsJsonObject().get("topics").toString());
        return;
      }
    }
    assertTrue(false, "no such meeting: " + meetings);
  }
}
