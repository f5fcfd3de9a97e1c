package org.minutebook.dependencies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a server that plays the list of osv.dev. */
class KnownVulnerabilitiesTest {
  private static final Library OARS = new Library("org.harbour", "oars", "1.2.0", "compile");
  private static final Library ROPES = new Library("org.harbour", "ropes-core", "3.1", "test");

  @TempDir Path temp;
  private HttpServer server;

  @BeforeEach
  void startList() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopList() {
    server.stop(0);
  }

  private URI list() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String body =
        switch (exchange.getRequestURI().getPath()) {
          case "/v1/querybatch" -> results(JsonParser.parseString(asked).getAsJsonObject());
          case "/v1/vulns/GHSA-1" ->
              """
              {"id": "GHSA-1", "aliases": ["CVE-2031-1"], "summary": "Oars\\nbreak",
               "affected": [
                {"package": {"ecosystem": "Maven", "name": "org.harbour:boats"},
                 "ranges": [{"events": [{"introduced": "0"}, {"fixed": "9.9"}]}]},
                {"package": {"ecosystem": "Maven", "name": "org.harbour:oars"},
                 "ranges": [{"events": [{"introduced": "0"}, {"fixed": "1.2.4"}]},
                            {"events": [{"introduced": "2.0"}, {"fixed": "2.1"}]}]}]}
              """;
          case "/v1/vulns/GHSA-2" -> "{\"id\": \"GHSA-2\"}";
          case "/v1/vulns/GHSA-3" ->
              "{\"id\": \"GHSA-3\", \"withdrawn\": \"2031-01-01T00:00:00Z\"}";
          default -> "";
        };
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /**
   * Oars have one on the first page and another on the second, ropes have one that is withdrawn.
   */
  private static String results(JsonObject asked) {
    JsonArray results = new JsonArray();
    for (JsonElement element : asked.getAsJsonArray("queries")) {
      JsonObject query = element.getAsJsonObject();
      JsonObject of = query.getAsJsonObject("package");
      assertEquals("Maven", of.get("ecosystem").getAsString());
      String answer =
          switch (of.get("name").getAsString() + ":" + query.get("version").getAsString()) {
            case "org.harbour:oars:1.2.0" ->
                query.has("page_token")
                    ? "{'vulns': [{'id': 'GHSA-2'}]}"
                    : "{'vulns': [{'id': 'GHSA-1'}], 'next_page_token': 'more'}";
            case "org.harbour:ropes-core:3.1" -> "{'vulns': [{'id': 'GHSA-3'}]}";
            default -> "{}";
          };
      results.add(JsonParser.parseString(answer.replace('\'', '"')));
    }
    JsonObject all = new JsonObject();
    all.add("results", results);
    return all.toString();
  }

  @Test
  void listOfMavenIsRead() throws IOException {
    Path list =
        Files.writeString(
            temp.resolve("dependencies.txt"),
            """
            The following files have been resolved:
               org.harbour:oars:jar:1.2.0:compile -- module org.harbour.oars
               org.harbour:ropes-core:jar:3.1:test
               org.harbour:nets:jar:linux-x86_64:4.0:runtime -- module nets [auto]
               org.harbour:all:pom:1.0:compile
            """);
    assertEquals(
        List.of(OARS, ROPES, new Library("org.harbour", "nets", "4.0", "runtime")),
        Library.read(list));
  }

  @Test
  void advisoriesAreToldWithTheVersionsThatAreFixed() throws Exception {
    Library nets = new Library("org.harbour", "nets", "4.0", "runtime");
    assertEquals(
        List.of(
            "org.harbour:oars 1.2.0 (compile): GHSA-1 (CVE-2031-1) Oars break; fixed in 1.2.4, 2.1",
            "org.harbour:oars 1.2.0 (compile): GHSA-2; no version is fixed"),
        new KnownVulnerabilities(list())
            .of(List.of(ROPES, OARS, nets)).stream().map(Advisory::toString).toList());
  }

  @Test
  void listThatCannotBeReachedIsNoAnswer() {
    URI gone = list();
    server.stop(0);
    assertThrows(IOException.class, () -> new KnownVulnerabilities(gone).of(List.of(OARS)));
  }

  @Test
  void answerOfAnotherFormIsNone() {
    server.removeContext("/");
    for (String body : List.of("<html>Sign in</html>", "[]", "{}", "{\"results\": []}")) {
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
          });
      IOException told =
          assertThrows(
              IOException.class, () -> new KnownVulnerabilities(list()).of(List.of(OARS)), body);
      assertTrue(told.getMessage().startsWith("it answers"), told.getMessage());
      server.removeContext("/");
    }
  }
}
