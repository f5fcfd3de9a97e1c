package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the protocol's own Java SDK is served over both ways. */
class McpClientTest {
  private static final List<String> TOOLS =
      List.of("search", "timeline", "decisions", "get_section", "list_meetings");

  @TempDir Path temp;

  private List<String> command(SampleArchive archive) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "org.minutebook.cli.Minutebook",
        "mcp",
        "--archive",
        archive.folder().toString(),
        "--index",
        archive.index().toString());
  }

  private static void ask(McpClientTransport transport, SampleArchive archive) throws IOException {
    try (McpSyncClient client =
        McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build()) {
      McpSchema.InitializeResult handshake = client.initialize();
      assertEquals("2025-11-25", handshake.protocolVersion());
      assertEquals("minutebook", handshake.serverInfo().name());
      List<McpSchema.Tool> tools = client.listTools().tools();
      assertEquals(TOOLS, tools.stream().map(McpSchema.Tool::name).toList());
      assertTrue(tools.stream().allMatch(tool -> tool.annotations().readOnlyHint()));
      client.ping();
      JsonObject found = call(client, "search", Map.of("query", "second boat"));
      assertTrue(found.get("total").getAsInt() >= 2, found.toString());
      JsonObject section =
          call(client, "get_section", Map.of("address", "weekly/2020-01-02/second-boat"));
      assertTrue(section.get("text").getAsString().contains("The boat leaks."));
      assertTrue(client.callTool(request("get_section", Map.of("address", "gone"))).isError());
      archive.write(
          "weekly/2022-05-05.md", "# Harbour call 2022-05-05\n\n## Zinc\n\nDECISION: buy zinc.\n");
      waitFor(client, "zinc");
    }
  }

  private static McpSchema.CallToolRequest request(String tool, Map<String, Object> arguments) {
    return McpSchema.CallToolRequest.builder(tool).arguments(arguments).build();
  }

  private static void waitFor(McpSyncClient client, String word) {
    JsonObject found = new JsonObject();
    for (int i = 0; i < 60; i++) {
      found = call(client, "decisions", Map.of("query", word));
      if (found.get("total").getAsInt() > 0) {
        return;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("an edit shows without a restart: " + found);
  }

  private static JsonObject call(McpSyncClient client, String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = client.callTool(request(tool, arguments));
    String text = ((McpSchema.TextContent) result.content().getFirst()).text();
    assertFalse(Boolean.TRUE.equals(result.isError()), text);
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void clientIsServedOverAStream() throws Exception {
    SampleArchive archive = SampleArchive.in(temp);
    List<String> command = command(archive);
    ServerParameters parameters =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build();
    ask(new StdioClientTransport(parameters, McpJsonDefaults.getMapper()), archive);
  }

  @Test
  void clientIsServedOverHttp() throws Exception {
    SampleArchive archive = SampleArchive.in(temp);
    try (ServeSession session = archive.serve()) {
      session.refresh();
      ask(HttpClientStreamableHttpTransport.builder(session.address()).build(), archive);
    }
  }

  @Test
  void standardOutputHasNothingButAnswersAndEndsWithItsInput() throws Exception {
    SampleArchive archive = SampleArchive.in(temp);
    archive.write("minutebook.yaml", "nmae: Misspelt\n");
    Path input = temp.resolve("input");
    Files.writeString(
        input,
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        not JSON
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list_meetings"}}
        """);
    Path errors = temp.resolve("errors");
    Process process =
        new ProcessBuilder(command(archive))
            .redirectInput(input.toFile())
            .redirectError(errors.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(errors));
    List<String> lines = out.lines().toList();
    assertEquals(3, lines.size(), out);
    for (String line : lines) {
      assertEquals(
          "2.0", JsonParser.parseString(line).getAsJsonObject().get("jsonrpc").getAsString());
    }
    assertTrue(lines.get(1).contains("-32700"), out);
    assertTrue(lines.get(2).contains("2020-02-06"), out);
    assertTrue(Files.readString(errors).contains("nmae"), Files.readString(errors));
  }

  @Test
  void archiveThatCannotBeReadEndsTheProgramBeforeAnyAnswer() {
    Shell.Result result = Shell.run("mcp", "--archive", temp.resolve("none"));
    assertEquals(3, result.exit());
    assertEquals("", result.out());
  }
}
