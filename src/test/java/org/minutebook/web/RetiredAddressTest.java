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
import org.minutebook.web.server.ApiProblems;

/** What the server answers at addresses that were handed out before the minutes were edited. */
class RetiredAddressTest {
  private static final String MAY = SampleServer.MAY;

  @TempDir Path temp;

  /** The minutes of May, read once, then changed and read again. */
  private SampleServer edited(String file, String text) throws Exception {
    Map<String, String> april = Map.of("calls/2021-04-06.md", SampleServer.APRIL);
    SampleServer.over(temp, Map.of("calls/2021-05-04.md", MAY)).close();
    Files.delete(temp.resolve("archive/calls/2021-05-04.md"));
    Files.createDirectories(temp.resolve("archive").resolve(file).getParent());
    Files.writeString(temp.resolve("archive").resolve(file), text);
    return SampleServer.over(temp, april);
  }

  @Test
  void movedMeetingAndSectionAnswer301() throws Exception {
    try (SampleServer server =
        edited("2021/may.md", MAY.replace("## Lantern supply", "## Lanterns"))) {
      assertMoved(server, "/meetings/calls/2021-05-04", "/meetings/2021/may");
      assertMoved(
          server, "/meetings/calls/2021-05-04/lantern-supply", "/meetings/2021/may/lanterns");
      assertMoved(server, "/api/v1/meetings/calls/2021-05-04", "/api/v1/meetings/2021/may");
      assertEquals(404, server.get("/meetings/calls/2021-05-04/lantern").statusCode());
      assertEquals(404, server.get("/meetings/2021/may/lantern-supply").statusCode());
    }
  }

  @Test
  void statementLeadsToItsSentence() throws Exception {
    try (SampleServer server = SampleServer.over(temp, Map.of("may.md", MAY))) {
      String section = server.get("/api/v1/meetings/may/lantern-supply").body();
      JsonObject json = JsonParser.parseString(section).getAsJsonObject();
      String id =
          json.getAsJsonArray("statements").get(0).getAsJsonObject().get("id").getAsString();
      String own = id.substring(id.indexOf('/') + 1);
      assertMoved(server, "/meetings/may/" + id, "/meetings/may/lantern-supply#" + own);
      assertEquals(404, server.get("/meetings/may/lantern-supply/d-none").statusCode());
    }
  }

  @Test
  void goneSectionAnswers410WithTheDayAndWhatIsNearest() throws Exception {
    String shorter = MAY.substring(0, MAY.indexOf("### Old lantern charts"));
    try (SampleServer server = edited("calls/2021-05-04.md", shorter)) {
      HttpResponse<String> page = server.get("/meetings/calls/2021-05-04/old-lantern-charts");
      assertEquals(410, page.statusCode());
      assertTrue(page.body().contains("last seen there on "), page.body());
      assertTrue(page.body().contains("href=\"/meetings/calls/2021-05-04\""), page.body());
      HttpResponse<String> problem =
          server.get("/api/v1/meetings/calls/2021-05-04/old-lantern-charts");
      assertEquals(410, problem.statusCode());
      assertEquals(ApiProblems.TYPE, problem.headers().firstValue("Content-Type").orElseThrow());
      JsonObject json = JsonParser.parseString(problem.body()).getAsJsonObject();
      assertEquals(410, json.get("status").getAsInt());
      assertTrue(json.get("lastSeen").getAsString().matches("\\d{4}-\\d\\d-\\d\\d"));
      JsonObject nearest = json.getAsJsonArray("nearest").get(0).getAsJsonObject();
      assertEquals("calls/2021-05-04", nearest.get("id").getAsString());
      assertEquals("/meetings/calls/2021-05-04", nearest.get("url").getAsString());
    }
  }

  private static void assertMoved(SampleServer server, String from, String to) throws Exception {
    HttpResponse<String> reply = server.get(from);
    assertEquals(301, reply.statusCode(), from);
    assertEquals(to, reply.headers().firstValue("Location").orElseThrow());
  }
}
