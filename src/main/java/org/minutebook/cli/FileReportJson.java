package org.minutebook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Problem;

/** What became of files, as {@code index --json} and {@code check --json} print it alike. */
final class FileReportJson {
  private FileReportJson() {}

  /** {@code {"file": ..., "reason": ...}}. */
  static JsonObject because(String file, String reason) {
    JsonObject json = new JsonObject();
    json.addProperty("file", file);
    json.addProperty("reason", reason);
    return json;
  }

  /** One {@link #because} for each. */
  static JsonArray reasons(Map<String, String> reasons) {
    JsonArray array = new JsonArray();
    reasons.forEach((file, reason) -> array.add(because(file, reason)));
    return array;
  }

  /** {@code {"file": ..., "line": ..., "message": ...}} for each. */
  static JsonArray problems(Map<String, List<Problem>> problems) {
    JsonArray array = new JsonArray();
    problems.forEach(
        (file, odd) -> {
          for (Problem problem : odd) {
            JsonObject json = new JsonObject();
            json.addProperty("file", file);
            json.addProperty("line", problem.line());
            json.addProperty("message", problem.message());
            array.add(json);
          }
        });
    return array;
  }
}
