package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.minutes.Address;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/** A client made of the API's description alone gets everything in the sample archive. */
class GeneratedClientTest {
  @TempDir static Path folder;

  private static MinutesIndex index;
  private static MinutesSearch search;
  private static WebServer server;
  private static DescribedApi api;

  @BeforeAll
  static void serveTheSampleArchive() throws Exception {
    Archive archive = Archive.open(Path.of("archive"));
    index = MinutesIndex.open(folder);
    index.update(
        archive, StatementExtractor.reader(archive.settings())::read, "test", Progress.NONE);
    search = new MinutesSearch(index, archive::settings);
    server =
        WebServer.start(
            new WebSettings("127.0.0.1", 0, Path.of("static"), archive::settings, "test"),
            () -> new Readiness.Ready(search));
    api = DescribedApi.at(server.address().resolve("/api/v1/openapi.json"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    search.close();
    index.close();
  }

  private static List<JsonObject> all(JsonObject answer, String key) {
    return answer.getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static String text(JsonObject object, String key) {
    return object.get(key).getAsString();
  }

  @Test
  void everyMeetingIsFetchedWithAllItsSections() throws Exception {
    JsonObject list = api.call("listMeetings", Map.of());
    List<JsonObject> meetings = all(list, "meetings");
    assertEquals(51, meetings.size());
    int sections = 0;
    for (JsonObject ref : meetings) {
      String id = text(ref, "id");
      assertTrue(id.contains("/"), id);
      JsonObject meeting = api.call("getMeeting", Map.of("meeting", id));
      assertEquals(id, text(meeting, "id"));
      for (JsonObject outline : all(meeting, "sections")) {
        String section = text(outline, "id");
        JsonObject whole = api.call("getSection", Map.of("meeting", id, "section", section));
        assertEquals(section, text(whole, "id"));
        assertEquals(text(meeting, "url") + "/" + Address.encode(section), text(whole, "url"));
        assertEquals(id, text(whole.getAsJsonObject("meeting"), "id"));
        sections++;
      }
    }
    int topics = api.call("getStatus", Map.of()).get("sections").getAsInt();
    assertTrue(topics > 300 && sections > topics, sections + " sections, topics " + topics);
  }

  @Test
  void everyDecisionIsFetchedByItsNumber() throws Exception {
    List<JsonObject> decisions = all(api.call("listDecisions", Map.of("limit", "200")), "entries");
    assertTrue(decisions.size() > 20, decisions.size() + " decisions");
    for (JsonObject decision : decisions) {
      String number = text(decision, "number");
      assertEquals(
          decision.get("id"), api.call("getDecision", Map.of("number", number)).get("id"), number);
    }
  }

  @Test
  void everyTopicAndItsIssueAreFetched() throws Exception {
    List<JsonObject> topics = all(api.call("listTopics", Map.of("limit", "200")), "topics");
    assertTrue(topics.size() > 10, topics.size() + " topics");
    for (JsonObject topic : topics) {
      JsonObject thread = api.call("getTopic", Map.of("topic", text(topic, "id")));
      assertEquals(topic.get("discussions"), thread.get("total"), text(topic, "id"));
    }
  }

  @Test
  void everyPersonIsFetched() throws Exception {
    List<JsonObject> people = all(api.call("listPeople", Map.of()), "people");
    assertTrue(people.size() > 20, people.size() + " people");
    for (JsonObject person : people) {
      JsonObject whole = api.call("getPerson", Map.of("person", text(person, "id")));
      assertEquals(person.get("name"), whole.get("name"));
    }
  }

  @Test
  void slashesMayStandAsTheyAre() throws Exception {
    List<String> ids = new ArrayList<>();
    all(api.call("listMeetings", Map.of("limit", "3")), "meetings")
        .forEach(meeting -> ids.add(text(meeting, "id")));
    for (String id : ids) {
      String plain = SampleServer.get(server, "/api/v1/meetings/" + id).body();
      String encoded =
          SampleServer.get(server, "/api/v1/meetings/" + id.replace("/", "%2F")).body();
      assertEquals(plain, encoded);
    }
  }
}
