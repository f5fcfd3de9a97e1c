package org.minutebook.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minutebook.web.contract.OpenApi;
import org.minutebook.web.server.ProblemDetails;

/** The description of the API in {@code openapi.json} has the shapes of the response records. */
class OpenApiTest {
  private static final List<Class<? extends Record>> RESPONSES =
      List.of(
          SearchResponse.class,
          TimelineResponse.class,
          SuggestResponse.class,
          MeetingsResponse.class,
          MeetingResponse.class,
          FileMeetingsResponse.class,
          SectionResponse.class,
          DecisionResponse.class,
          TopicsResponse.class,
          DiscussionsResponse.class,
          PeopleResponse.class,
          PersonResponse.class,
          SeriesResponse.class,
          ServiceResponse.class,
          StatusResponse.class,
          IndexingResponse.class,
          IndexingProblem.class,
          MovedResponse.class,
          GoneProblem.class,
          ProblemDetails.class);

  private static final JsonObject DOCUMENT = OpenApi.document();
  private static final JsonObject SCHEMAS =
      DOCUMENT.getAsJsonObject("components").getAsJsonObject("schemas");

  @Test
  void schemasAreThoseOfTheRecords() {
    Map<String, JsonObject> expected = RecordSchemas.of(RESPONSES);
    assertEquals(expected.keySet(), new TreeSet<>(SCHEMAS.keySet()));
    expected.forEach(
        (name, schema) -> assertEquals(schema, withoutDescriptions(SCHEMAS.get(name)), name));
  }

  @Test
  void everySchemaIsDescribed() {
    SCHEMAS
        .entrySet()
        .forEach(
            schema ->
                assertTrue(
                    schema.getValue().getAsJsonObject().has("description"), schema.getKey()));
  }

  @Test
  void everyResponseIsThatOfARoute() {
    Set<String> used = new TreeSet<>();
    collectReferences(DOCUMENT.get("paths"), used);
    collectReferences(DOCUMENT.getAsJsonObject("components").get("responses"), used);
    Set<String> records = new TreeSet<>();
    RESPONSES.forEach(record -> records.add(RecordSchemas.name(record)));
    assertEquals(records, used);
  }

  private static void collectReferences(JsonElement element, Set<String> names) {
    if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .asMap()
          .forEach(
              (key, value) -> {
                if (key.equals("$ref")) {
                  String reference = value.getAsString();
                  if (reference.contains("/schemas/")) {
                    names.add(reference.substring(reference.lastIndexOf('/') + 1));
                  }
                } else {
                  collectReferences(value, names);
                }
              });
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> collectReferences(one, names));
    }
  }

  private static JsonElement withoutDescriptions(JsonElement schema) {
    if (schema.isJsonArray()) {
      JsonArray array = new JsonArray();
      schema.getAsJsonArray().forEach(one -> array.add(withoutDescriptions(one)));
      return array;
    }
    if (!schema.isJsonObject()) {
      return schema;
    }
    JsonObject object = new JsonObject();
    schema
        .getAsJsonObject()
        .asMap()
        .forEach(
            (key, value) -> {
              if (!key.equals("description") || !value.isJsonPrimitive()) {
                object.add(key, withoutDescriptions(value));
              }
            });
    return object;
  }
}
