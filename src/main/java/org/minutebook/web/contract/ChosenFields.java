package org.minutebook.web.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps of each result of an answer only what the request chose. */
final class ChosenFields {
  private static final String WARNINGS = "warnings";

  private static final int MAX_SHOWN = 40;

  private ChosenFields() {}

  /**
   * Removes what was not chosen from each result; of an answer that is one object, from that. If
   * nothing of what was chosen exists, all is kept.
   *
   * @param schema the name of the answer's schema in the description
   * @param chosen names of keys
   */
  static void keep(JsonObject answer, String schema, List<String> chosen) {
    Optional<String> list = OpenApi.list(schema);
    Set<String> known = OpenApi.fields(schema);
    List<String> kept = new ArrayList<>(chosen);
    kept.retainAll(known);
    for (String name : chosen) {
      if (!known.contains(name)) {
        String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) : name;
        warnings(answer)
            .add("There is no field \"%s\". Use: %s.".formatted(shown, String.join(", ", known)));
      }
    }
    if (kept.isEmpty()) {
      return;
    }
    if (list.isPresent()) {
      for (JsonElement result : answer.getAsJsonArray(list.get())) {
        result.getAsJsonObject().keySet().retainAll(kept);
      }
    } else {
      kept.add(WARNINGS);
      answer.keySet().retainAll(kept);
    }
  }

  private static JsonArray warnings(JsonObject answer) {
    return answer.getAsJsonArray(WARNINGS);
  }
}
