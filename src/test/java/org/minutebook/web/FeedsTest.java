package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds are read by a library for feeds, and say what the timeline says. */
class FeedsTest {
  @RegisterExtension
  static final SampleServer server =
      SampleServer.over(
          Map.of(
              "2020-05-04.md",
              """
              # Harbour call 2020-05-04

              Attendees: Ann Lee, Bob Ray

              ## Ropes <& knots>

              DECISION: We keep the blue ropes \u0001 & <b>nets</b>.

              ACTION: Ann Lee will order nails.
              """,
              "2020-06-01.md",
              """
              # Harbour call 2020-06-01

              Attendees: Ann Lee, Bob Ray

              ## Cranes

              DECISION: The motion to buy a second crane was rejected.
              """));

  private static SyndFeed read(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode());
    assertEquals("application/atom+xml;charset=utf-8", SampleServer.header(answer, "Content-Type"));
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  @Test
  void feedHasTheNewestDecisionFirst() throws Exception {
    SyndFeed feed = read("/feed.atom?kind=decision");

    assertEquals("atom_1.0", feed.getFeedType());
    assertEquals(Instant.parse("2020-06-01T00:00:00Z"), feed.getPublishedDate().toInstant());
    List<SyndEntry> entries = feed.getEntries();
    assertEquals(2, entries.size());
    SyndEntry crane = entries.getFirst();
    assertTrue(crane.getTitle().contains("second crane"), crane.getTitle());
    assertTrue(
        crane.getLink().startsWith("https://minutes.example/meetings/2020-06-01/cranes#"),
        crane.getLink());
    assertEquals(Instant.parse("2020-06-01T00:00:00Z"), crane.getUpdatedDate().toInstant());
    assertEquals(
        List.of("decision", "rejected"),
        crane.getCategories().stream().map(category -> category.getName()).toList());
  }

  @Test
  void wordsAreNoMarkupOfTheFeed() throws Exception {
    String text =
        read("/feed.atom?q=blue").getEntries().getFirst().getContents().getFirst().getValue();
    assertTrue(text.contains("& <b>nets</b>") || text.contains("& nets"), text);
    assertTrue(text.contains("Ropes <& knots>"), text);
  }

  @Test
  void idsAreDistinctAndStay() throws Exception {
    Set<String> ids = new HashSet<>();
    for (SyndEntry entry : read("/feed.atom").getEntries()) {
      assertTrue(entry.getUri().startsWith("urn:uuid:"), entry.getUri());
      ids.add(entry.getUri());
    }
    assertEquals(3, ids.size());
    for (SyndEntry entry : read("/feed.atom?kind=decision&limit=1").getEntries()) {
      assertTrue(ids.contains(entry.getUri()), entry.getUri());
    }
  }

  @Test
  void jsonFeedHasTheSame() throws Exception {
    HttpResponse<String> answer = server.get("/feed.json?kind=action&person=ann-lee");
    assertEquals(
        "application/feed+json;charset=utf-8", SampleServer.header(answer, "Content-Type"));
    JsonObject feed = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").getAsString());
    JsonArray items = feed.getAsJsonArray("items");
    assertEquals(1, items.size());
    JsonObject item = items.get(0).getAsJsonObject();
    assertEquals("2020-05-04T00:00:00Z", item.get("date_published").getAsString());
    assertTrue(item.get("content_text").getAsString().contains("order nails"));
  }

  @Test
  void feedWithoutEntriesIsOneStill() throws Exception {
    assertEquals(List.of(), read("/feed.atom?q=submarine").getEntries());
  }

  @Test
  void pagesNameTheirFeed() throws Exception {
    assertTrue(server.page("/search?q=crane&sort=oldest").contains("href=\"/feed.atom?q=crane\""));
    assertTrue(server.page("/actions").contains("href=\"/feed.atom?kind=action\""));
    String person = server.page("/people/ann-lee");
    assertTrue(person.contains("kind=action"), person);
    assertTrue(person.contains("\"/feed.atom?person=ann-lee&amp;kind=action\""), person);
    assertFalse(server.page("/").contains("href=\"/feed.atom\""));
  }
}
