package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Compares answers with their schemas in the API's description. */
final class AnswerSchema {
  private AnswerSchema() {}

  /** Fails unless an answer has exactly the keys that its schema has. */
  static void assertDescribed(
      JsonElement answer, JsonObject schema, JsonObject schemas, String where) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString();
      assertDescribed(
          answer,
          schemas.getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)),
          schemas,
          where);
    } else if (schema.has("oneOf") && !answer.isJsonNull()) {
      assertDescribed(answer, fitting(answer, schema, schemas), schemas, where);
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

  /** The schema of several that has all keys of an answer; else the first. */
  private static JsonObject fitting(JsonElement answer, JsonObject schema, JsonObject schemas) {
    for (JsonElement each : schema.getAsJsonArray("oneOf")) {
      if (each.getAsJsonObject().has("$ref") && answer.isJsonObject()) {
        String reference = each.getAsJsonObject().get("$ref").getAsString();
        JsonObject named =
            schemas.getAsJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        if (named
            .getAsJsonObject("properties")
            .keySet()
            .equals(answer.getAsJsonObject().keySet())) {
          return named;
        }
      }
    }
    return schema.getAsJsonArray("oneOf").get(0).getAsJsonObject();
  }
}
