package org.minutebook.web.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;
import org.minutebook.web.render.RootLinks;

/** Puts where the pages are published before the addresses in an answer. */
final class WholeAddresses {
  /** The keys whose values are addresses of pages or of the API, or lists of them. */
  private static final Set<String> KEYS =
      Set.of("url", "repeats", "supersedes", "supersededBy", "movedTo", "next");

  private static final String HTML = "html";

  private WholeAddresses() {}

  /** Changes the addresses in an object and in all that it holds. */
  static void add(String published, JsonElement element) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> add(published, each));
    } else if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (KEYS.contains(entry.getKey())) {
          entry.setValue(whole(published, entry.getValue()));
        } else if (entry.getKey().equals(HTML) && entry.getValue().isJsonPrimitive()) {
          entry.setValue(
              new JsonPrimitive(RootLinks.below(published, entry.getValue().getAsString())));
        } else {
          add(published, entry.getValue());
        }
      }
    }
  }

  private static JsonElement whole(String published, JsonElement value) {
    if (value instanceof JsonArray array) {
      JsonArray all = new JsonArray();
      array.forEach(each -> all.add(whole(published, each)));
      return all;
    }
    if (value.isJsonPrimitive() && value.getAsString().startsWith("/")) {
      return new JsonPrimitive(published + value.getAsString());
    }
    add(published, value);
    return value;
  }
}
