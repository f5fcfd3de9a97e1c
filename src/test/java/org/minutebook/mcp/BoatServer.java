package org.minutebook.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** A server with two tools about boats, and what it answers. */
final class BoatServer {
  static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  static final McpServer SERVER =
      new McpServer(
          "harbour",
          "1.2.3",
          "Ask for boats.",
          List.of(
              new McpTool(
                  "boats",
                  "Boats",
                  "Lists boats.",
                  List.of(
                      ToolParameter.text("name", "the name").asRequired(),
                      ToolParameter.number("limit", "how many", 50),
                      ToolParameter.choice("rig", "the rig", List.of("ketch", "sloop")),
                      ToolParameter.date("after", "built after")),
                  arguments -> ToolResult.of("boats " + arguments)),
              new McpTool(
                  "leak",
                  "Leak",
                  "Fails.",
                  List.of(),
                  arguments -> {
                    throw new IllegalStateException("secret place");
                  })));

  static JsonObject answer(String message) {
    return JsonParser.parseString(SERVER.answer(message).orElseThrow()).getAsJsonObject();
  }

  static JsonObject call(String name, String arguments) {
    return answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + name
                + "\",\"arguments\":"
                + arguments
                + "}}")
        .getAsJsonObject();
  }

  static String text(JsonObject answer) {
    return answer
        .getAsJsonObject("result")
        .getAsJsonArray("content")
        .get(0)
        .getAsJsonObject()
        .get("text")
        .getAsString();
  }

  static int code(JsonObject answer) {
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }

  private BoatServer() {}
}
