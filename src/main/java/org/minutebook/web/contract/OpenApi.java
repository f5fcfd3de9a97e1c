package org.minutebook.web.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The description of the API in OpenAPI, and what the program itself reads in it. */
public final class OpenApi {
  private static final String FILE = "/org/minutebook/web/api/openapi.json";

  private static final String TEXT = text();

  private static final JsonObject DOCUMENT = JsonParser.parseString(TEXT).getAsJsonObject();

  private OpenApi() {}

  private static String text() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the program", e);
    }
  }

  /** The description as it was written. */
  public static String description() {
    return TEXT;
  }

  /** The addresses by their templates, each with what answers there. */
  public static JsonObject paths() {
    return DOCUMENT.getAsJsonObject("paths");
  }

  /**
   * The names of the parameters that a route takes in its query.
   *
   * @param route as the server knows it, with an asterisk for all that comes after
   */
  public static List<String> parameters(String route) {
    List<String> names = new ArrayList<>();
    paths()
        .asMap()
        .forEach(
            (path, item) -> {
              if (route(path).equals(route)) {
                for (JsonElement parameter :
                    item.getAsJsonObject().getAsJsonObject("get").getAsJsonArray("parameters")) {
                  String name = parameter.getAsJsonObject().get("name").getAsString();
                  boolean inQuery =
                      parameter.getAsJsonObject().get("in").getAsString().equals("query");
                  if (inQuery && !names.contains(name)) {
                    names.add(name);
                  }
                }
              }
            });
    return names;
  }

  /** The route that answers the addresses of a template. */
  private static String route(String path) {
    int variable = path.indexOf('{');
    return variable < 0 ? path : path.substring(0, variable) + "*";
  }
}
