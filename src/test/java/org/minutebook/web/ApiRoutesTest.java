package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.web.contract.OpenApi;
import org.minutebook.web.server.RequestParameters;

/** The addresses and parameters in {@code openapi.json} are those that are answered and read. */
class ApiRoutesTest {
  private static final JsonObject PATHS = OpenApi.paths();

  @Test
  void everyRouteIsDescribed() {
    Set<String> routes = new TreeSet<>(ApiRoutes.of(null).keySet());
    routes.add("/openapi.json");
    routes.add("/");
    Set<String> described =
        PATHS.keySet().stream()
            .map(path -> path.replaceFirst("\\{.*", "*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(described, routes);
  }

  @Test
  void everyParameterIsDescribed() {
    Set<String> read = new TreeSet<>();
    RequestParameters.from(
        name -> {
          read.add(name);
          return null;
        });
    Set<String> described = new TreeSet<>();
    PATHS.keySet().forEach(path -> parameters(path, "query").forEach(p -> described.add(name(p))));
    assertEquals(read, described);
    Set<String> timeline = new HashSet<>(names("/timeline"));
    timeline.add("explain");
    Set<String> ofAQuery = new TreeSet<>(read);
    ofAQuery.remove("year");
    assertEquals(ofAQuery, timeline);
    assertEquals(ofAQuery, Set.copyOf(names("/search")));
  }

  @Test
  void pathParametersAreThoseInThePath() {
    for (String path : PATHS.keySet()) {
      List<String> inPath = Stream.of(path.split("/")).filter(p -> p.startsWith("{")).toList();
      assertEquals(
          inPath, parameters(path, "path").stream().map(p -> "{" + name(p) + "}").toList(), path);
    }
  }

  @Test
  void choicesAreThoseOfTheEnums() {
    assertEquals(words(Statement.Kind.values()), choices("kind"));
    assertEquals(words(SearchRequest.Sort.values()), choices("sort"));
    for (String choice : choices("kind")) {
      assertTrue(read("kind", choice).warnings().isEmpty());
    }
    assertTrue(read("explain", choices("explain").getFirst()).request().explain());
  }

  @Test
  void limitHasTheBoundsDescribed() {
    JsonObject limit = schema("limit");
    int most = limit.get("maximum").getAsInt();
    int least = limit.get("minimum").getAsInt();
    assertEquals(most, read("limit", Integer.toString(most + 1)).request().limit());
    assertEquals(least, read("limit", Integer.toString(least - 1)).request().limit());
    assertEquals(limit.get("default").getAsInt(), read("q", "rope").request().limit());
  }

  private static RequestParameters read(String name, String value) {
    return RequestParameters.from(n -> n.equals(name) ? value : null);
  }

  private static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> choices(String parameter) {
    JsonArray words = schema(parameter).getAsJsonArray("enum");
    return words.asList().stream().map(JsonElement::getAsString).toList();
  }

  private static JsonObject schema(String parameter) {
    return parameters("/search", "query").stream()
        .filter(p -> name(p).equals(parameter))
        .map(p -> p.getAsJsonObject("schema"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(String path) {
    return parameters(path, "query").stream().map(ApiRoutesTest::name).toList();
  }

  private static List<JsonObject> parameters(String path, String in) {
    return PATHS
        .getAsJsonObject(path)
        .getAsJsonObject("get")
        .getAsJsonArray("parameters")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .filter(p -> p.get("in").getAsString().equals(in))
        .toList();
  }

  private static String name(JsonObject parameter) {
    return parameter.get("name").getAsString();
  }
}
