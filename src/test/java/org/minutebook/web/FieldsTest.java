package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client can choose what of each result it gets, and gets whole addresses. */
class FieldsTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @ParameterizedTest
  @CsvSource({
    "/search?q=lantern&, results, title",
    "/timeline?q=lantern&, entries, plain",
    "/decisions?, entries, number",
    "/meetings?, meetings, date",
    "/people?, people, name",
    "/people/ann-lee?, entries, text",
    "/series?, series, name",
    "/suggest?q=lan&, suggestions, text"
  })
  void onlyTheChosenFieldsOfEachResultAreAnswered(String path, String list, String field)
      throws Exception {
    JsonObject all = server.json("/api/v1" + path.substring(0, path.length() - 1));
    JsonObject answer = server.json("/api/v1" + path + "fields=url," + field);
    assertEquals(all.keySet(), answer.keySet());
    JsonArray results = answer.getAsJsonArray(list);
    assertEquals(all.getAsJsonArray(list).size(), results.size());
    for (JsonElement result : results) {
      assertEquals(Set.of("url", field), result.getAsJsonObject().keySet());
    }
    assertTrue(answer.getAsJsonArray("warnings").isEmpty(), answer.toString());
  }

  @Test
  void ofAnAnswerThatIsOneObjectItsOwnFieldsAreChosen() throws Exception {
    assertEquals(
        Set.of("id", "title", "warnings"),
        server.json("/api/v1/meetings/calls/2021-05-04?fields=id,%20title").keySet());
    assertEquals(
        Set.of("text", "warnings"),
        server.json("/api/v1/meetings/calls/2021-05-04/lantern-supply?fields=text").keySet());
  }

  @Test
  void unknownFieldIsToldAndTheRestKept() throws Exception {
    JsonObject answer = server.json("/api/v1/meetings?fields=id,colour");
    assertEquals(
        "[\"There is no field \\\"colour\\\". Use: id, title, date, series, topics, url.\"]",
        answer.get("warnings").toString());
    JsonObject first = answer.getAsJsonArray("meetings").get(0).getAsJsonObject();
    assertEquals(Set.of("id"), first.keySet());
    JsonObject none = server.json("/api/v1/meetings?fields=colour");
    assertTrue(none.getAsJsonArray("meetings").get(0).getAsJsonObject().has("title"));
  }

  @Test
  void nextPageHasTheSameFields() throws Exception {
    JsonObject first = server.json("/api/v1/meetings?limit=1&fields=id");
    JsonObject second = server.json(first.get("next").getAsString());
    assertEquals(Set.of("id"), second.getAsJsonArray("meetings").get(0).getAsJsonObject().keySet());
  }

  @Test
  void everyAddressIncludesTheHost() throws Exception {
    for (String path :
        new String[] {
          "/search?q=lantern&limit=1",
          "/timeline?q=lantern",
          "/meetings/calls/2021-05-04",
          "/meetings/calls/2021-05-04/old-lantern-charts",
          "/people/bo-quist",
          "/suggest?q=lan",
          "/"
        }) {
      String answer = server.json("/api/v1" + path).toString();
      assertTrue(answer.contains("\"" + SampleServer.PUBLISHED + "/"), answer);
      assertFalse(answer.contains("\"/"), answer);
      assertFalse(answer.contains("href=\\\"/"), answer);
    }
  }
}
