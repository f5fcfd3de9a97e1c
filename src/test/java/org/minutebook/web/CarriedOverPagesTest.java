package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarriedOverPagesTest {
  private static final String MEND = "- [ ] Ida: write to the smith about both ladders\n";
  private static final String ORDER = "- [ ] Ben: order forty glasses from the maker\n";

  @RegisterExtension static final SampleServer server = SampleServer.over(archive());

  /** Lines that most meetings have would be template, so there are others. */
  private static Map<String, String> archive() {
    Map<String, String> files = new HashMap<>();
    List<String> others = List.of("straw", "barley", "candles", "barrels", "anchors", "canvas");
    for (int i = 0; i < others.size(); i++) {
      String order = "- [ ] Ida: order %s from the mill by letter\n".formatted(others.get(i));
      files.put("calls/2020-0%d-05.md".formatted(i + 1), notes(order));
    }
    files.put("calls/2021-05-03.md", notes(MEND));
    files.put("calls/2021-06-07.md", notes(MEND + ORDER));
    files.put("calls/2021-07-05.md", notes(ORDER.replace("[ ]", "[x]")));
    return files;
  }

  private static String notes(String items) {
    return "# Harbour call\n\nPresent: Ida Brown, Ben Lee\n\n## Ladders\n\nWe went through the list.\n\n"
        + items;
  }

  @Test
  void actionsAreListedOnceWithWhatBecameOfThem() throws Exception {
    String page = server.get("/actions").body();

    assertTrue(page.contains("8 actions"), page);
    assertTrue(
        page.contains("Open since 3 May 2021, carried over to 1 meeting until 7 June 2021"), page);
    assertTrue(
        page.contains("Done 5 July 2021, carried over to 1 meeting until 5 July 2021"), page);
  }

  @Test
  void pageOfLaterMeetingCountsWhatIsNewAndLinksToTheFirst() throws Exception {
    String page = server.get("/meetings/calls/2021-06-07").body();

    assertTrue(page.contains("<a href=\"#statements_\">1 action</a>"), page);
    assertTrue(
        page.contains(
            "<a href=\"/meetings/calls/2021-05-03/ladders#a-ida-write-to-the-smith-about\">"
                + "Carried over from 3 May 2021</a>"),
        page);
  }

  @Test
  void pageWithoutAnythingNewShowsItsCopies() throws Exception {
    String page = server.get("/meetings/calls/2021-07-05/ladders").body();

    assertTrue(page.contains("id=\"a-ben-order-forty-glasses-from-the\""), page);
    assertTrue(page.contains("Carried over from 7 June 2021"), page);
    assertFalse(page.contains("1 action<"), page);
  }

  @Test
  void apiTellsWhatIsRepeated() throws Exception {
    JsonObject first =
        server
            .json("/api/v1/timeline?q=%22both+ladders%22")
            .getAsJsonArray("entries")
            .get(0)
            .getAsJsonObject();
    JsonArray later = server.json("/api/v1/meetings/calls/2021-06-07").getAsJsonArray("statements");

    assertEquals("{\"meetings\":1,\"last\":\"2021-06-07\"}", first.get("carriedOver").toString());
    assertFalse(first.get("done").getAsBoolean());
    assertEquals(first.get("url"), later.get(0).getAsJsonObject().get("repeats"));
  }
}
