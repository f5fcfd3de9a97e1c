package org.minutebook.web;

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
    "/decisions/2021-05-04.1, DecisionResponse",
    "/people/ann-lee, PersonResponse",
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
    AnswerSchema.assertDescribed(
        server.json("/api/v1" + path), schemas.getAsJsonObject(schema), schemas, path);
  }

  @Test
  void meetingAndSectionAreAsDescribed() throws Exception {
    JsonObject schemas =
        server
            .json("/api/v1/openapi.json")
            .getAsJsonObject("components")
            .getAsJsonObject("schemas");
    String url =
        SampleServer.path(
            server
                .json("/api/v1/search?q=lantern")
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject()
                .get("url"));
    AnswerSchema.assertDescribed(
        server.json("/api/v1" + url), schemas.getAsJsonObject("SectionResponse"), schemas, url);
    String meeting = url.substring(0, url.lastIndexOf('/'));
    AnswerSchema.assertDescribed(
        server.json("/api/v1" + meeting),
        schemas.getAsJsonObject("MeetingResponse"),
        schemas,
        meeting);
  }
}
