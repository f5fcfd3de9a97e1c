package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A meeting of which only the month is known, on pages and in the API. */
class MonthMeetingTest {
  private static final String NOTES =
      """
      # Harbour call

      Attendees: Ann Lee

      ## Lanterns

      The stock is low. DECISION: Order forty lanterns from the mill.
      """;

  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "calls/2021-05-31.md", NOTES,
              "calls/2021-06.md", NOTES.replace("forty", "fifty"),
              "calls/2021-06-08.md", NOTES.replace("forty", "sixty")));

  @Test
  void pageShowsTheMonth() throws Exception {
    String page = server.get("/meetings/calls/2021-06").body();

    assertTrue(page.contains("<time class=\"date\" datetime=\"2021-06\">June 2021</time>"), page);
    assertTrue(page.contains("\"startDate\":\"2021-06\""), page);
    assertTrue(page.contains("year = {2021},\n  month = jun,\n  url"), page);
    assertFalse(page.contains("date unknown"), page);
  }

  @Test
  void monthIsBetweenTheDaysBeforeItAndItsOwn() throws Exception {
    String page = server.get("/meetings/calls/2021-06").body();

    assertTrue(page.contains("href=\"/meetings/calls/2021-05-31\""), page);
    assertTrue(page.contains("href=\"/meetings/calls/2021-06-08\""), page);
  }

  @Test
  void monthIsListedInItsYear() throws Exception {
    String list = server.get("/meetings").body();

    assertFalse(list.contains("Without a date"), list);
    assertTrue(list.contains("<h2 id=\"y_2021\">2021</h2>"), list);
  }

  @Test
  void apiGivesTheMonth() throws Exception {
    JsonObject meeting = server.json("/api/v1/meetings/calls/2021-06");
    JsonObject timeline = server.json("/api/v1/timeline?q=lanterns&after=2021-06");

    assertEquals("2021-06", meeting.get("date").getAsString());
    assertEquals(2, timeline.get("total").getAsInt());
    assertEquals(
        "2021-06",
        timeline.getAsJsonArray("entries").get(0).getAsJsonObject().get("date").getAsString());
    assertEquals(1, timeline.getAsJsonArray("histogram").size());
  }
}
