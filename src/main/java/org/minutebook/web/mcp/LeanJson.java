package org.minutebook.web.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.json.Json;

/**
 * Answers of the API as a language model needs them: what it knows is kept, what only a page or a
 * program can use, such as HTML, charts and scores, is left out.
 */
final class LeanJson {
  /** What no model needs. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "html",
          "facets",
          "histogram",
          "score",
          "confidence",
          "explicit",
          "why",
          "corrected",
          "possible",
          "rawTitle");

  private static final String CURSOR = "cursor=";

  /** Of a list at least this much is shown. */
  private static final int FEWEST = 1;

  private static final int SHORTEST = 1000;

  private LeanJson() {}

  /** The body of an answer of the API. */
  static JsonObject of(String body) {
    JsonObject lean = lean(JsonParser.parseString(body).getAsJsonObject());
    if (lean.get("next") instanceof JsonPrimitive next) {
      lean.remove("next");
      cursor(next.getAsString()).ifPresent(cursor -> lean.addProperty("cursor", cursor));
    }
    return lean;
  }

  private static Optional<String> cursor(String address) {
    int at = address.indexOf(CURSOR);
    if (at < 0) {
      return Optional.empty();
    }
    String value = address.substring(at + CURSOR.length()).split("&", 2)[0];
    return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  private static JsonObject lean(JsonObject whole) {
    JsonObject lean = new JsonObject();
    boolean statement = whole.has("kind") && whole.has("plain");
    for (Map.Entry<String, JsonElement> member : whole.entrySet()) {
      String key = member.getKey();
      JsonElement value = member.getValue();
      if (LEFT_OUT.contains(key)
          || value.isJsonNull()
          || (value instanceof JsonArray array && array.isEmpty())
          || (statement && key.equals("text"))) {
        continue;
      }
      lean.add(key, lean(value));
    }
    return lean;
  }

  private static JsonElement lean(JsonElement value) {
    return switch (value) {
      case JsonObject object -> lean(object);
      case JsonArray array -> {
        JsonArray lean = new JsonArray();
        array.forEach(element -> lean.add(lean(element)));
        yield lean;
      }
      default -> value;
    };
  }

  /** Cuts the longest lists and texts of an answer until it is short enough, and says so. */
  static String fitting(JsonObject answer, int most) {
    String text = Json.print(answer);
    while (text.length() > most) {
      Optional<Map.Entry<String, JsonElement>> longest =
          answer.entrySet().stream()
              .filter(member -> canBeCut(member.getValue()))
              .max(Comparator.comparingInt(member -> member.getValue().toString().length()));
      if (longest.isEmpty()) {
        return text;
      }
      answer.add(longest.get().getKey(), half(longest.get().getValue()));
      answer.addProperty(
          "shortened", "The answer was too long; lists or texts in it were cut at their end.");
      text = Json.print(answer);
    }
    return text;
  }

  private static boolean canBeCut(JsonElement value) {
    return value instanceof JsonArray array
        ? array.size() > FEWEST
        : value instanceof JsonPrimitive text && text.getAsString().length() > SHORTEST;
  }

  private static JsonElement half(JsonElement value) {
    if (value instanceof JsonArray array) {
      JsonArray first = new JsonArray();
      for (int i = 0; i < array.size() / 2; i++) {
        first.add(array.get(i));
      }
      return first;
    }
    String text = value.getAsString();
    return new JsonPrimitive(text.substring(0, text.length() / 2));
  }
}
