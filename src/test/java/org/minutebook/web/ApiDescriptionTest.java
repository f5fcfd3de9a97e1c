package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API's answers have exactly the keys that {@code openapi.json} describes. */
class ApiDescriptionTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @ParameterizedTest
  @CsvSource({
    "/search?q=lantern&explain=1, SearchResponse",
    "/search?q=lanten, SearchResponse",
    "/timeline?q=lantern, TimelineResponse",
    "/suggest?q=lan, SuggestResponse",
    "/meetings?limit=1, MeetingsResponse",
    "/topics?q=lantern, TopicsResponse",
    "/decisions?limit=1, TimelineResponse",
    "/actions?limit=1, TimelineResponse",
    "/people, PeopleResponse",
    "/series, SeriesResponse",
    "/, ServiceResponse",
    "/status, StatusResponse"
  })
  void answersAreAsDescribed(String path, String schema) throws Exception {
    JsonObject schemas =
        server
            .json("/api/v1/openapi.json")
            .getAsJsonObject("components")
            .getAsJsonObject("schemas");
    assertDescribed(server.json("/api/v1" + path), schemas.getAsJsonObject(schema), schemas, path);
  }

  @Test
  void meetingAndSectionAreAsDescribed() throws Exception {
    JsonObject schemas =
        server
            .json("/api/v1/openapi.json")
            .getAsJsonObject("components")
            .getAsJsonObject("schemas");
    String url =
        server
            .json("/api/v1/search?q=lantern")
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .get("url")
            .getAsString();
    assertDescribed(
        server.json("/api/v1" + url), schemas.getAsJsonObject("SectionResponse"), schemas, url);
    String meeting = url.substring(0, url.lastIndexOf('/'));
    assertDescribed(
        server.json("/api/v1" + meeting),
        schemas.getAsJsonObject("MeetingResponse"),
        schemas,
        meeting);
  }

  private static void assertDescribed(
      JsonElement answer, JsonObject schema, JsonObject schemas, String where) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString();
      assertDescribed(
          answer,
          schemas.getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)),
          schemas,
          where);
    } else if (schema.has("oneOf") && !answer.isJsonNull()) {
      assertDescribed(
          answer, schema.getAsJsonArray("oneOf").get(0).getAsJsonObject(), schemas, where);
    } else if (answer.isJsonArray() && schema.has("items")) {
      for (JsonElement one : answer.getAsJsonArray()) {
        assertDescribed(one, schema.getAsJsonObject("items"), schemas, where);
      }
    } else if (answer.isJsonObject() && schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      for (JsonElement required : schema.getAsJsonArray("required")) {
        assertTrue(answer.getAsJsonObject().has(required.getAsString()), where + required);
      }
      answer
          .getAsJsonObject()
          .entrySet()
          .forEach(
              e -> {
                assertTrue(properties.has(e.getKey()), where + ": " + e.getKey());
                assertDescribed(
                    e.getValue(), properties.getAsJsonObject(e.getKey()), schemas, where);
              });
    }
  }
}
