package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the API answers, with which status and how, its description says so. */
class EveryStatusTest {
  @RegisterExtension static final SampleServer server = SampleServer.over(files());

  private static final Map<String, String> SAMPLES = new LinkedHashMap<>();

  private static DescribedApi api;
  private static List<String> operations;

  @TempDir Path temp;

  /** The harbour's minutes, and two calls that come back to a topic and name issues. */
  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>(HarbourMinutes.FILES);
    for (String day : List.of("2020-02-03", "2020-02-04")) {
      files.put(
          "bells/" + day + ".md",
          """
          # Bell call

          Attendees: Ann Lee (chair), Bo Quist

          ## The old bell

          See boats/bells#7, rope#8 and PR 9. DECISION: The bell is rung at noon on %s.
          """
              .formatted(day));
    }
    return files;
  }

  @BeforeAll
  static void readTheDescription() throws Exception {
    api = DescribedApi.at(server.uri("/api/v1/openapi.json"));
    operations =
        api.document().getAsJsonObject("paths").asMap().values().stream()
            .map(path -> operation(path.getAsJsonObject()).get("operationId").getAsString())
            .toList();
    JsonObject meeting = first("listMeetings", "meetings");
    SAMPLES.put("meeting", meeting.get("id").getAsString());
    SAMPLES.put(
        "section",
        api.call("getMeeting", SAMPLES)
            .getAsJsonArray("sections")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString());
    SAMPLES.put("topic", first("listTopics", "topics").get("id").getAsString());
    SAMPLES.put("number", first("listDecisions", "entries").get("number").getAsString());
    SAMPLES.put("person", first("listPeople", "people").get("id").getAsString());
  }

  private static JsonObject first(String operation, String key) throws Exception {
    return api.call(operation, Map.of()).getAsJsonArray(key).get(0).getAsJsonObject();
  }

  private static JsonObject operation(JsonObject path) {
    return path.getAsJsonObject("get");
  }

  static Stream<String> operations() {
    return operations.stream();
  }

  /** What the description says of an operation. */
  private static JsonObject described(String id) {
    return api.document().getAsJsonObject("paths").asMap().values().stream()
        .map(path -> operation(path.getAsJsonObject()))
        .filter(operation -> operation.get("operationId").getAsString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The parameters that an operation needs, of the kind that is given for those of its path. */
  private static Map<String, String> parameters(String id, boolean known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonElement parameter : described(id).getAsJsonArray("parameters")) {
      String name = parameter.getAsJsonObject().get("name").getAsString();
      if (parameter.getAsJsonObject().get("in").getAsString().equals("path")) {
        values.put(name, known ? sample(id, name) : "no-such");
      }
    }
    return values;
  }

  private static String sample(String id, String name) {
    return switch (id + " " + name) {
      case "getIssue owner" -> "boats";
      case "getIssue repo" -> "bells";
      case "getIssue number" -> "7";
      case "getIssueOfRepository repo" -> "rope";
      case "getIssueOfRepository number" -> "8";
      case "getIssueByNumber number" -> "9";
      default -> SAMPLES.get(name);
    };
  }

  private static URI address(String id) {
    return api.address(id, parameters(id, true));
  }

  /** Fails unless the description has this answer, with its headers and the shape of its body. */
  private static void assertDescribed(String id, int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), id + ": " + answer.body());
    JsonObject responses = described(id).getAsJsonObject("responses");
    assertTrue(responses.has(String.valueOf(status)), id + " " + status);
    JsonObject response = resolved(responses.getAsJsonObject(String.valueOf(status)));
    if (response.has("headers")) {
      for (String header : response.getAsJsonObject("headers").keySet()) {
        assertTrue(
            header.equals("Link") || answer.headers().firstValue(header).isPresent(),
            id + " " + status + " has " + header);
      }
    }
    if (!response.has("content")) {
      assertEquals("", answer.body());
      return;
    }
    String type = SampleServer.header(answer, "Content-Type").split(";", 2)[0];
    assertTrue(response.getAsJsonObject("content").has(type), id + " " + status + " " + type);
    AnswerSchema.assertDescribed(
        JsonParser.parseString(answer.body()),
        response.getAsJsonObject("content").getAsJsonObject(type).getAsJsonObject("schema"),
        api.document().getAsJsonObject("components").getAsJsonObject("schemas"),
        id + " " + status);
  }

  private static JsonObject resolved(JsonObject response) {
    if (!response.has("$ref")) {
      return response;
    }
    String name = response.get("$ref").getAsString();
    return api.document()
        .getAsJsonObject("components")
        .getAsJsonObject("responses")
        .getAsJsonObject(name.substring(name.lastIndexOf('/') + 1));
  }

  private static HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsThereAndWhatIsKnownAlready(String id) throws Exception {
    HttpResponse<String> answer = SampleServer.send(get(address(id)));
    assertDescribed(id, 200, answer);
    if (answer.headers().firstValue("ETag").isPresent()) {
      assertDescribed(
          id,
          304,
          SampleServer.send(
              get(address(id)).header("If-None-Match", SampleServer.header(answer, "ETag"))));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void parametersThatAreNotTakenAreTold(String id) throws Exception {
    if (id.equals("getDescription")) {
      return;
    }
    URI address = URI.create(address(id) + "?colour=red&level=none&sort=up&limit=many");
    HttpResponse<String> answer = SampleServer.send(get(address));
    assertDescribed(id, 200, answer);
    JsonElement warnings = JsonParser.parseString(answer.body()).getAsJsonObject().get("warnings");
    for (String name : List.of("colour", "level", "sort", "limit")) {
      assertTrue(warnings.toString().contains(name), id + " " + name + ": " + warnings);
    }
    assertEquals(4, warnings.getAsJsonArray().size(), warnings.toString());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsNotThere(String id) throws Exception {
    Map<String, String> unknown = parameters(id, false);
    if (!unknown.isEmpty()) {
      assertDescribed(id, 404, SampleServer.send(get(api.address(id, unknown))));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void requestsThatAreRefused(String id) throws Exception {
    assertDescribed(id, 405, SampleServer.send(get(address(id)).POST(BodyPublishers.ofString(""))));
    String path = address(id).getRawPath();
    String answer =
        server.sendRaw("GET " + path + "?q=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(described(id).getAsJsonObject("responses").has("400"));
  }

  @Test
  void serverThatHasNoIndexYet() throws Exception {
    try (WebServer starting = SampleServer.start(() -> new Readiness.Indexing(1, 3))) {
      for (String id : operations) {
        if (described(id).getAsJsonObject("responses").has("503")) {
          assertDescribed(id, 503, SampleServer.get(starting, address(id).getRawPath()));
        }
      }
    }
  }

  @Test
  void clientThatAsksTooOften() throws Exception {
    ServerLimits limits = ServerLimits.trusting(List.of()).withRequestsPerMinute(1);
    try (WebServer strict =
        SampleServer.start(() -> new Readiness.Indexing(1, 3), Path.of("static"), 0, limits)) {
      SampleServer.get(strict, "/");
      for (String id : operations) {
        assertDescribed(id, 429, SampleServer.get(strict, address(id).getRawPath()));
      }
    }
  }

  @Test
  void addressesOfEarlierDays() throws Exception {
    String may = HarbourMinutes.MAY;
    SampleServer.start(temp, Map.of("calls/may.md", may)).close();
    Files.delete(temp.resolve("archive/calls/may.md"));
    String shorter = may.substring(0, may.indexOf("### Old lantern charts"));
    try (SampleServer edited =
        SampleServer.start(
            temp, Map.of("calls/2021/may.md", shorter.replace("## Lantern supply", "## Oil")))) {
      assertDescribed("getMeeting", 301, edited.get("/api/v1/meetings/calls%2Fmay"));
      assertDescribed("getSection", 301, edited.get("/api/v1/meetings/calls%2Fmay/lantern-supply"));
      assertDescribed(
          "getSection", 410, edited.get("/api/v1/meetings/calls%2Fmay/old-lantern-charts"));
    }
  }

  @Test
  void onlyTheFirstOfSeveralValuesIsRead() throws Exception {
    JsonObject answer = server.json("/api/v1/search?q=rope&q=tide&explain=maybe");
    assertEquals("rope", answer.getAsJsonObject("query").get("text").getAsString());
    String warnings = answer.get("warnings").toString();
    assertTrue(warnings.contains("only the first \\\"q\\\""), warnings);
    assertTrue(warnings.contains("explain"), warnings);
    assertFalse(
        server.json("/api/v1/search?q=rope&explain=0").get("warnings").toString().contains("ex"));
  }
}
