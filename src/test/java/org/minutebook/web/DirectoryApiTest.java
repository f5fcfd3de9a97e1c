package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The API's lists of people, series, decisions and actions, and what it says of itself. */
class DirectoryApiTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @Test
  void apiNamesItsAddresses() throws Exception {
    JsonObject service = server.json("/api");
    assertEquals(service, server.json("/api/v1"));
    assertEquals("/api/v1/openapi.json", SampleServer.path(service.get("description")));
    List<String> paths =
        service.getAsJsonArray("routes").asList().stream()
            .map(r -> SampleServer.path(r.getAsJsonObject().get("path")))
            .toList();
    assertTrue(paths.containsAll(List.of("/api/v1/people/{person}", "/api/v1/decisions")));
  }

  @Test
  void operationsHaveNamesOfTheirOwn() throws Exception {
    Set<String> ids = new HashSet<>();
    JsonObject paths = server.json("/api/v1/openapi.json").getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      String id =
          paths.getAsJsonObject(path).getAsJsonObject("get").get("operationId").getAsString();
      assertTrue(ids.add(id), path);
    }
  }

  @Test
  void decisionsAndActionsAreOfTheirKind() throws Exception {
    for (String kind : List.of("decision", "action")) {
      JsonObject answer = server.json("/api/v1/" + kind + "s?kind=other");
      assertFalse(answer.getAsJsonArray("entries").isEmpty(), kind);
      for (JsonElement entry : answer.getAsJsonArray("entries")) {
        assertEquals(kind, entry.getAsJsonObject().get("kind").getAsString());
      }
    }
  }

  @Test
  void pagesOfActionsAreLinkedAndLoseNothing() throws Exception {
    int total = server.json("/api/v1/actions").get("total").getAsInt();
    assertTrue(total > 1);
    Set<String> seen = new HashSet<>();
    String path = "/api/v1/actions?limit=1";
    while (path != null) {
      HttpResponse<String> response = server.get(path);
      JsonObject page = JsonParser.parseString(response.body()).getAsJsonObject();
      String url = page.getAsJsonArray("entries").get(0).getAsJsonObject().get("url").getAsString();
      assertTrue(seen.add(url), url);
      path = page.get("next").isJsonNull() ? null : page.get("next").getAsString();
      String link = path == null ? "" : "<" + path + ">; rel=\"next\"";
      assertEquals(link, response.headers().firstValue("Link").orElse(""));
    }
    assertEquals(total, seen.size());
  }

  @Test
  void peopleAreFoundAndHaveAddresses() throws Exception {
    JsonObject all = server.json("/api/v1/people");
    JsonObject first = all.getAsJsonArray("people").get(0).getAsJsonObject();
    assertTrue(first.get("meetings").getAsInt() > 0);
    JsonObject person = server.json("/api/v1" + SampleServer.path(first.get("url")));
    assertEquals(first.get("name"), person.get("name"));
    assertEquals(first.get("meetings").getAsInt(), person.getAsJsonArray("attended").size());
    String name = first.get("name").getAsString().split(" ")[0];
    assertTrue(server.json("/api/v1/people?q=" + name).get("total").getAsInt() > 0);
    assertEquals(0, server.json("/api/v1/people?q=nobodyatall").get("total").getAsInt());
    assertEquals(404, server.get("/api/v1/people/nobody-at-all").statusCode());
  }

  @Test
  void unknownParametersAreTold() throws Exception {
    JsonElement warnings = server.json("/api/v1/people?q=ann&colour=red").get("warnings");
    assertEquals(
        "[\"Ignored unknown parameter \\\"colour\\\". This address takes: q, fields.\"]",
        warnings.toString());
  }
}
