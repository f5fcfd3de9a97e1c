package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counts of an archive in which some meetings have no date, and one only a month. */
class UndatedMeetingsTest {
  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "calls/2021-05-04.md",
              """
              # Harbour call

              Present: Ann Lee, Bo Quist

              ## Lantern oil

              DECISION: we buy lamp oil from the mill.

              - ACTION: Bo Quist to fetch the oil by Friday.
              """,
              "calls/2021-06.md",
              """
              # Harbour call, June 2021

              Present: Ann Lee

              ## Lantern oil

              DECISION: the lanterns are lit at six.
              """,
              "calls/kick-off.md",
              """
              # Kick-off

              Present: Ann Lee, Bo Quist

              ## Lantern oil

              DECISION: lanterns are hung along the whole quay.

              - ACTION: Ann Lee to count the lanterns on the quay.
              """,
              "retreat.md",
              """
              # Retreat

              Present: Ann Lee, Éva Lund

              ## Nets

              DECISION: the nets are mended in winter.
              """));

  private static final String NOT_IN_CHART = "Not in the chart, since they have no date: ";

  private static Document page(String path) throws Exception {
    return Jsoup.parse(server.page(path));
  }

  private static String lead(String path) throws Exception {
    return page(path).select(".lead").text();
  }

  private static String chartNote(String path) throws Exception {
    return page(path).select(".chart-footer > .meta").text();
  }

  @Test
  void homeCountsAllMeetingsAndSaysHowManyHaveNoDate() throws Exception {
    assertEquals(
        "4 meetings in 2021 (2 without a date): 4 sections, 4 decisions, 2 actions.", lead("/"));
    assertEquals(NOT_IN_CHART + "2 sections, 2 decisions, 1 action.", chartNote("/"));
  }

  @Test
  void listsCountTheSame() throws Exception {
    JsonObject status = server.json("/api/v1/status");
    assertEquals(4, status.get("meetings").getAsInt());
    assertEquals(4, status.get("sections").getAsInt());
    assertEquals(4, status.get("decisions").getAsInt());
    assertEquals(2, status.get("actions").getAsInt());

    assertEquals("4 meetings", lead("/meetings"));
    assertEquals(4, page("/meetings").select("main time, main .date:contains(unknown)").size());
    assertEquals(4, server.json("/api/v1/meetings").getAsJsonArray("meetings").size());
    assertEquals("4 of 4 files read as minutes, 0 skipped, no problems found.", lead("/coverage"));

    assertEquals("4 decisions, May to June 2021 (2 without a date)", lead("/decisions"));
    assertEquals(4, page("/decisions").select(".entry").size());
    assertEquals(NOT_IN_CHART + "2 decisions.", chartNote("/decisions"));
    assertEquals("2 actions, May 2021 (1 without a date). Filter", lead("/actions"));
    assertEquals(
        "2 open actions of 2 owners, oldest first. All actions, newest first",
        lead("/actions?by=owner"));
    assertEquals(4, server.json("/api/v1/timeline?kind=decision").get("total").getAsInt());
  }

  @Test
  void personAttendedMeetingsWithoutADateToo() throws Exception {
    assertEquals(
        List.of("Ann Lee 4 1 2021", "Bo Quist 2 1 2021", "Éva Lund 1 0"),
        page("/people").select("tr[data-item]").eachText());
    assertEquals(
        "Attended 4 meetings from 4 May 2021 to June 2021 (2 without a date). Took on 1 action.",
        lead("/people/ann-lee"));
    assertEquals(NOT_IN_CHART + "2 meetings, 1 action.", chartNote("/people/ann-lee"));
  }

  @Test
  void topicAndAnswerSayWhatHasNoDate() throws Exception {
    assertEquals(
        "3 discussions in 3 meetings, 2021 (1 without a date). 5 decisions and actions.",
        lead("/topics/lantern-oil"));
    assertEquals(
        NOT_IN_CHART + "1 section, 1 decision, 1 action.", chartNote("/topics/lantern-oil"));
    assertEquals(
        "5 decisions and actions, 3 sections, May to June 2021 (3 without a date). Filter",
        lead("/search?q=lantern"));
    assertEquals("", chartNote("/search?q=lantern&after=2021"));
  }
}
