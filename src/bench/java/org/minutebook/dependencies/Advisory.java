package org.minutebook.dependencies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A known vulnerability of a library.
 *
 * @param id its name in the list
 * @param aliases its names elsewhere
 * @param summary what it is about
 * @param fixed the versions that no longer have it; none if there is none yet
 */
record Advisory(
    Library library, String id, List<String> aliases, String summary, Set<String> fixed) {
  /** An advisory as the format of osv.dev has it. */
  static Advisory of(Library library, JsonObject json) {
    List<String> aliases = new ArrayList<>();
    array(json, "aliases").forEach(alias -> aliases.add(alias.getAsString()));
    Set<String> fixed = new TreeSet<>();
    for (JsonElement affected : array(json, "affected")) {
      JsonObject of = affected.getAsJsonObject();
      if (!of.has("package")
          || !text(of.getAsJsonObject("package"), "name").equals(library.name())) {
        continue;
      }
      for (JsonElement range : array(of, "ranges")) {
        for (JsonElement event : array(range.getAsJsonObject(), "events")) {
          if (event.getAsJsonObject().has("fixed")) {
            fixed.add(text(event.getAsJsonObject(), "fixed"));
          }
        }
      }
    }
    return new Advisory(library, text(json, "id"), aliases, text(json, "summary"), fixed);
  }

  private static JsonArray array(JsonObject json, String key) {
    return json.has(key) ? json.getAsJsonArray(key) : new JsonArray();
  }

  private static String text(JsonObject json, String key) {
    return json.has(key) ? json.get(key).getAsString() : "";
  }

  /** One line for somebody who decides what to do. */
  @Override
  public String toString() {
    String names = String.join(", ", aliases);
    return "%s %s (%s): %s%s%s; %s"
        .formatted(
            library.name(),
            library.version(),
            library.scope(),
            id,
            names.isEmpty() ? "" : " (" + names + ")",
            summary.isEmpty() ? "" : " " + summary,
            fixed.isEmpty() ? "no version is fixed" : "fixed in " + String.join(", ", fixed))
        .replaceAll("\\p{Cntrl}", " ");
  }
}
