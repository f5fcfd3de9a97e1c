package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file that holds the minutes of several meetings, on pages and in the API. */
class RunningNotesTest {
  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "calls/notes.md",
              """
              # Harbour calls

              ## 2021-06-15

              Attendees: Ann Lee, Bo Quist

              ### Lantern supply

              The stock is low. DECISION: Order forty lanterns from the mill.

              ## 2021-06-08

              Attendees: Cy Dow

              ### Lantern oil

              ACTION: Cy Dow to fetch oil for every lantern.
              """,
              "calls/2021-06-22.md",
              """
              # Harbour call, 2021-06-22

              Attendees: Ann Lee

              ## Buoys

              As the [notes](notes.md) say, they are green.
              """));

  @Test
  void addressOfTheFileListsItsMeetings() throws Exception {
    String page = server.get("/meetings/calls/notes").body();
    assertTrue(page.contains("<h1 dir=\"auto\">calls/notes.md</h1>"), page);
    int newer = page.indexOf("href=\"/meetings/calls/notes/2021-06-15\"");
    assertTrue(newer > 0 && page.indexOf("href=\"/meetings/calls/notes/2021-06-08\"") > newer);
    JsonObject list = server.json("/api/v1/meetings/calls/notes");
    assertEquals("calls/notes.md", list.get("file").getAsString());
    assertEquals(2, list.get("total").getAsInt());
    List<String> ids = new ArrayList<>();
    for (JsonElement meeting : list.getAsJsonArray("meetings")) {
      ids.add(meeting.getAsJsonObject().get("id").getAsString());
    }
    assertEquals(List.of("calls/notes/2021-06-08", "calls/notes/2021-06-15"), ids);
  }

  @Test
  void eachMeetingHasItsOwnPageDayAndNeighbours() throws Exception {
    JsonObject meeting = server.json("/api/v1/meetings/calls/notes/2021-06-15");
    assertEquals("2021-06-15", meeting.get("date").getAsString());
    assertEquals(3, meeting.get("line").getAsInt());
    assertEquals(10, meeting.get("end").getAsInt());
    assertEquals(2, meeting.getAsJsonArray("attendees").size());
    assertEquals(
        "calls/notes/2021-06-08", meeting.getAsJsonObject("previous").get("id").getAsString());
    assertEquals("calls/2021-06-22", meeting.getAsJsonObject("next").get("id").getAsString());
    assertTrue(meeting.get("source").getAsString().endsWith("calls/notes.md#L3"));
    String page = server.get("/meetings/calls/notes/2021-06-15").body();
    assertTrue(page.contains("Order forty lanterns"), page);
    assertFalse(page.contains("fetch oil"), page);
    String other = server.get("/meetings/calls/notes/2021-06-08/lantern-oil").body();
    assertTrue(other.contains("fetch oil"), other);
  }

  @Test
  void resultsAreOfTheirOwnMeeting() throws Exception {
    List<String> found = new ArrayList<>();
    for (JsonElement result : server.json("/api/v1/search?q=lantern").getAsJsonArray("results")) {
      JsonObject meeting = result.getAsJsonObject().getAsJsonObject("meeting");
      String path = SampleServer.path(result.getAsJsonObject().get("url"));
      found.add(path + " " + meeting.get("date"));
    }
    found.sort(null);
    assertEquals(
        List.of(
            "/meetings/calls/notes/2021-06-08/lantern-oil \"2021-06-08\"",
            "/meetings/calls/notes/2021-06-15/lantern-supply \"2021-06-15\""),
        found);
    JsonElement action = server.json("/api/v1/timeline?q=lantern").getAsJsonArray("entries").get(0);
    assertEquals("2021-06-08", action.getAsJsonObject().get("date").getAsString());
  }

  @Test
  void linkToTheFileLeadsToItsList() throws Exception {
    String page = server.get("/meetings/calls/2021-06-22").body();
    assertTrue(page.contains("href=\"/meetings/calls/notes\""), page);
    assertTrue(
        server.get("/sitemap.xml").body().contains("/meetings/calls/notes</loc>"), "sitemap");
  }

  @Test
  void peopleHaveTheMeetingsTheyWereAt() throws Exception {
    String page = server.get("/people/cy-dow").body();
    assertTrue(page.contains("/meetings/calls/notes/2021-06-08"), page);
    assertFalse(page.contains("/meetings/calls/notes/2021-06-15\""), page);
  }
}
