package org.minutebook.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.mcp.BoatServer.META;
import static org.minutebook.mcp.BoatServer.SERVER;
import static org.minutebook.mcp.BoatServer.answer;
import static org.minutebook.mcp.BoatServer.code;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that follow no handshake, each of which says its version. */
class StatelessRequestsTest {
  @Test
  void requestWithoutHandshakeIsAnsweredByItsOwnVersion() {
    JsonObject result =
        answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + META + "}}")
            .getAsJsonObject("result");
    assertEquals("complete", result.get("resultType").getAsString());
    assertEquals("public", result.get("cacheScope").getAsString());
    assertEquals(
        "harbour",
        result
            .getAsJsonObject("_meta")
            .getAsJsonObject("io.modelcontextprotocol/serverInfo")
            .get("name")
            .getAsString());
  }

  @Test
  void discoveryTellsTheVersions() {
    JsonObject result =
        answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{"
                    + META
                    + "}}")
            .getAsJsonObject("result");
    assertEquals("2026-07-28", result.getAsJsonArray("supportedVersions").get(0).getAsString());
    assertTrue(result.getAsJsonObject("capabilities").has("tools"));
  }

  @Test
  void unknownVersionIsToldWhichAreKnown() {
    JsonObject answer =
        answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{"
                + META.replace("2026-07-28", "2099-01-01")
                + "}}");
    assertEquals(-32022, code(answer));
    JsonObject data = answer.getAsJsonObject("error").getAsJsonObject("data");
    assertEquals("2099-01-01", data.get("requested").getAsString());
    assertEquals("2026-07-28", data.getAsJsonArray("supported").get(0).getAsString());
  }

  @Test
  void requestWithoutHandshakeMustSayWhatTheClientCan() {
    assertEquals(
        -32602,
        code(
            answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{"
                    + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "initialize"})
  void methodsOfTheHandshakeAreGoneWithoutIt(String method) {
    McpReply reply =
        SERVER.answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":{"
                + META
                + "}}",
            new McpHeaders(Optional.of("2026-07-28"), Optional.of(method), Optional.empty()));
    assertEquals(404, reply.status());
    assertTrue(reply.body().orElseThrow().contains("-32601"));
  }

  @Test
  void headersMustAgreeWithTheMessage() {
    String message =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"boats\","
            + "\"arguments\":{\"name\":\"x\"},"
            + META
            + "}}";
    Optional<String> version = Optional.of("2026-07-28");
    Optional<String> method = Optional.of("tools/call");
    assertEquals(
        200,
        SERVER.answer(message, new McpHeaders(version, method, Optional.of("boats"))).status());
    assertEquals(
        200,
        SERVER
            .answer(message, new McpHeaders(version, method, Optional.of("=?base64?Ym9hdHM=?=")))
            .status());
    for (McpHeaders wrong :
        List.of(
            new McpHeaders(Optional.empty(), method, Optional.of("boats")),
            new McpHeaders(Optional.of("2025-11-25"), method, Optional.of("boats")),
            new McpHeaders(version, Optional.of("tools/list"), Optional.of("boats")),
            new McpHeaders(version, Optional.empty(), Optional.of("boats")),
            new McpHeaders(version, method, Optional.of("leak")),
            new McpHeaders(version, method, Optional.empty()),
            new McpHeaders(version, method, Optional.of("=?base64?%%%?=")))) {
      McpReply reply = SERVER.answer(message, wrong);
      assertEquals(400, reply.status(), wrong.toString());
      assertTrue(reply.body().orElseThrow().contains("-32020"), wrong.toString());
    }
  }

  @Test
  void headerOfAnUnknownVersionIsRefused() {
    McpReply reply =
        SERVER.answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
            new McpHeaders(Optional.of("1999"), Optional.empty(), Optional.empty()));
    assertEquals(400, reply.status());
    assertTrue(reply.body().orElseThrow().contains("-32022"));
  }
}
