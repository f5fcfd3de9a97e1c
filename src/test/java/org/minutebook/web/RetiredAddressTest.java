package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.web.server.ProblemDetails;

/** Addresses that were valid before the minutes were edited. */
class RetiredAddressTest {
  private static final String MAY = HarbourMinutes.MAY;

  @TempDir Path temp;

  /** A server that has read the minutes of May, and then read them again after an edit. */
  private SampleServer startAfterEdit(String file, String text) throws Exception {
    Map<String, String> april = Map.of("calls/2021-04-06.md", HarbourMinutes.APRIL);
    SampleServer.start(temp, Map.of("calls/2021-05-04.md", MAY)).close();
    Files.delete(temp.resolve("archive/calls/2021-05-04.md"));
    Files.createDirectories(temp.resolve("archive").resolve(file).getParent());
    Files.writeString(temp.resolve("archive").resolve(file), text);
    return SampleServer.start(temp, april);
  }

  @Test
  void movedMeetingAndSectionRedirect() throws Exception {
    try (SampleServer server =
        startAfterEdit("2021/may.md", MAY.replace("## Lantern supply", "## Lanterns"))) {
      assertRedirects(server, "/meetings/calls/2021-05-04", "/meetings/2021/may");
      assertRedirects(
          server, "/meetings/calls/2021-05-04/lantern-supply", "/meetings/2021/may/lanterns");
      assertRedirects(server, "/api/v1/meetings/calls/2021-05-04", "/api/v1/meetings/2021/may");
      assertEquals(404, server.get("/meetings/calls/2021-05-04/lantern").statusCode());
      assertEquals(404, server.get("/meetings/2021/may/lantern-supply").statusCode());
    }
  }

  @Test
  void statementRedirectsToItsSentence() throws Exception {
    try (SampleServer server = SampleServer.start(temp, Map.of("may.md", MAY))) {
      String section = server.get("/api/v1/meetings/may/lantern-supply").body();
      JsonObject json = JsonParser.parseString(section).getAsJsonObject();
      String id =
          json.getAsJsonArray("statements").get(0).getAsJsonObject().get("id").getAsString();
      String anchor = id.substring(id.indexOf('/') + 1);
      assertRedirects(server, "/meetings/may/" + id, "/meetings/may/lantern-supply#" + anchor);
      assertEquals(404, server.get("/meetings/may/lantern-supply/d-none").statusCode());
    }
  }

  @Test
  void goneSectionIs410WithItsLastDayAndSimilarPages() throws Exception {
    String shorter = MAY.substring(0, MAY.indexOf("### Old lantern charts"));
    try (SampleServer server = startAfterEdit("calls/2021-05-04.md", shorter)) {
      HttpResponse<String> page = server.get("/meetings/calls/2021-05-04/old-lantern-charts");
      assertEquals(410, page.statusCode());
      assertTrue(page.body().contains("last seen on "), page.body());
      assertTrue(page.body().contains("href=\"/meetings/calls/2021-05-04\""), page.body());
      HttpResponse<String> problem =
          server.get("/api/v1/meetings/calls/2021-05-04/old-lantern-charts");
      assertEquals(410, problem.statusCode());
      assertEquals(ProblemDetails.MEDIA_TYPE, SampleServer.header(problem, "Content-Type"));
      JsonObject json = JsonParser.parseString(problem.body()).getAsJsonObject();
      assertEquals(410, json.get("status").getAsInt());
      assertTrue(json.get("lastSeen").getAsString().matches("\\d{4}-\\d\\d-\\d\\d"));
      JsonObject nearest = json.getAsJsonArray("nearest").get(0).getAsJsonObject();
      assertEquals("calls/2021-05-04", nearest.get("id").getAsString());
      assertEquals("/meetings/calls/2021-05-04", SampleServer.path(nearest.get("url")));
    }
  }

  private static String call(String title) {
    return "# Call\n\n## %s\n\nThe keeper told us at length how it goes in the north.\n\n## Tar\n\nNo.\n"
        .formatted(title);
  }

  /** Two calls with a topic, and a server that has read them again after an edit. */
  private SampleServer startAfterTopic(String january, String february) throws Exception {
    SampleServer.start(
            temp,
            Map.of("2021-01-01.md", call("Lantern oil"), "2021-02-01.md", call("Lantern oil")))
        .close();
    return SampleServer.start(temp, Map.of("2021-01-01.md", january, "2021-02-01.md", february));
  }

  @Test
  void rewordedTopicRedirectsToItsNewAddress() throws Exception {
    try (SampleServer server = startAfterTopic(call("Whale fat"), call("Whale fat"))) {
      assertRedirects(server, "/topics/lantern-oil", "/topics/whale-fat");
      assertRedirects(server, "/api/v1/topics/lantern-oil", "/api/v1/topics/whale-fat");
      assertEquals(404, server.get("/topics/lantern").statusCode());
      assertEquals(404, server.get("/api/v1/topics/lantern").statusCode());
    }
  }

  @Test
  void topicOfWhichRewordedSectionsHaveNothingInCommonRedirectsToOneOfThem() throws Exception {
    try (SampleServer server = startAfterTopic(call("Whale fat"), call("Candles"))) {
      HttpResponse<String> reply = server.get("/topics/lantern-oil");
      assertEquals(302, reply.statusCode());
      assertTrue(SampleServer.header(reply, "Location").matches("/meetings/2021-0[12]-01/[a-z-]+"));
      assertEquals(404, server.get("/api/v1/topics/lantern-oil").statusCode());
    }
  }

  @Test
  void topicWhoseSectionsAreGoneIs410() throws Exception {
    String rest = "# Call\n\n## Tar\n\nNo.\n";
    try (SampleServer server = startAfterTopic(rest, rest)) {
      HttpResponse<String> page = server.get("/topics/lantern-oil");
      assertEquals(410, page.statusCode());
      assertTrue(page.body().contains("last seen on "), page.body());
      assertEquals(410, server.get("/api/v1/topics/lantern-oil").statusCode());
      assertEquals(404, server.get("/topics/whale-fat").statusCode());
    }
  }

  private static void assertRedirects(SampleServer server, String from, String to)
      throws Exception {
    HttpResponse<String> reply = server.get(from);
    assertEquals(301, reply.statusCode(), from);
    assertEquals(to, SampleServer.header(reply, "Location"));
  }
}
