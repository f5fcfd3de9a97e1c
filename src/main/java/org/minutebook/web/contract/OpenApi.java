package org.minutebook.web.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.json.Json;

/** The description of the API in OpenAPI, and what the program itself reads in it. */
public final class OpenApi {
  private static final String FILE = "/org/minutebook/web/api/openapi.json";

  private static final String TEXT = text();

  private static final JsonObject DOCUMENT = JsonParser.parseString(TEXT).getAsJsonObject();

  /** The keys of answers under which their results are. */
  private static final Set<String> LISTS =
      Set.of(
          "results",
          "entries",
          "meetings",
          "topics",
          "discussions",
          "people",
          "series",
          "suggestions");

  private OpenApi() {}

  private static String text() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the program", e);
    }
  }

  /** The description for a server that answers at some addresses. */
  public static String description(List<String> servers) {
    JsonObject document = DOCUMENT.deepCopy();
    JsonArray all = new JsonArray();
    for (String address : servers) {
      JsonObject server = new JsonObject();
      server.addProperty("url", address);
      all.add(server);
    }
    document.add("servers", all);
    return Json.print(document);
  }

  /** The description as it was written. */
  public static JsonObject document() {
    return DOCUMENT;
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

  /** The key of an answer under which its results are; empty for an answer that is one object. */
  static Optional<String> list(String schema) {
    return properties(schema).asMap().entrySet().stream()
        .filter(p -> LISTS.contains(p.getKey()))
        .filter(p -> p.getValue().getAsJsonObject().has("items"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The keys of each result of an answer. */
  static Set<String> fields(String schema) {
    Set<String> keys =
        new LinkedHashSet<>(
            list(schema)
                .map(list -> properties(schema).getAsJsonObject(list).getAsJsonObject("items"))
                .map(items -> items.get("$ref").getAsString())
                .map(reference -> properties(reference.substring(reference.lastIndexOf('/') + 1)))
                .orElseGet(() -> properties(schema))
                .keySet());
    keys.remove("warnings");
    return keys;
  }

  private static JsonObject properties(String schema) {
    return DOCUMENT
        .getAsJsonObject("components")
        .getAsJsonObject("schemas")
        .getAsJsonObject(schema)
        .getAsJsonObject("properties");
  }

  /** The route that answers the addresses of a template. */
  private static String route(String path) {
    int variable = path.indexOf('{');
    return variable < 0 ? path : path.substring(0, variable) + "*";
  }
}
