package org.minutebook.web.server;

import com.google.gson.JsonObject;
import org.minutebook.json.Json;

/** Errors of the API as RFC 9457 tells them. */
public final class ApiProblems {
  public static final String TYPE = "application/problem+json;charset=utf-8";

  private ApiProblems() {}

  /** Whether an address belongs to the API, and so is answered in JSON whatever happens. */
  public static boolean isApi(String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }

  /** The problem as an object, for more keys to be added. */
  public static JsonObject of(int status, String title, String detail) {
    JsonObject problem = new JsonObject();
    problem.addProperty("type", "about:blank");
    problem.addProperty("title", title);
    problem.addProperty("status", status);
    problem.addProperty("detail", detail);
    return problem;
  }

  public static String json(int status, String title, String detail) {
    return Json.print(of(status, title, detail));
  }
}
