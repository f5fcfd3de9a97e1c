package org.minutebook.web.server;

import com.google.gson.JsonObject;
import org.minutebook.json.Json;

/** Builds the API's errors: problem objects as RFC 9457 defines them. */
public final class ApiProblems {
  /** The media type of a problem. */
  public static final String TYPE = "application/problem+json;charset=utf-8";

  private ApiProblems() {}

  /** Whether a path belongs to the API, whose errors are JSON too. */
  public static boolean isApi(String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }

  /** A problem to which more keys can be added. */
  public static JsonObject of(int status, String title, String detail) {
    JsonObject problem = new JsonObject();
    problem.addProperty("type", "about:blank");
    problem.addProperty("title", title);
    problem.addProperty("status", status);
    problem.addProperty("detail", detail);
    return problem;
  }

  /** A problem as JSON text. */
  public static String json(int status, String title, String detail) {
    return Json.print(of(status, title, detail));
  }
}
