package org.minutebook.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.mcp.BoatServer.SERVER;
import static org.minutebook.mcp.BoatServer.answer;
import static org.minutebook.mcp.BoatServer.call;
import static org.minutebook.mcp.BoatServer.code;
import static org.minutebook.mcp.BoatServer.text;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to a message, whoever sends it and however it came. */
class McpServerTest {
  @Test
  void handshakeAgreesOnTheVersionThatIsAskedFor() {
    JsonObject result =
        answer(
                "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                    + "\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}")
            .getAsJsonObject("result");
    assertEquals("2025-06-18", result.get("protocolVersion").getAsString());
    assertEquals("harbour", result.getAsJsonObject("serverInfo").get("name").getAsString());
    assertTrue(result.getAsJsonObject("capabilities").has("tools"));
    assertEquals("Ask for boats.", result.get("instructions").getAsString());
  }

  @Test
  void handshakeOfAnUnknownVersionIsOfferedTheNewest() {
    JsonObject result =
        answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"1999-01-01\"}}")
            .getAsJsonObject("result");
    assertEquals("2025-11-25", result.get("protocolVersion").getAsString());
  }

  @Test
  void notificationsAreNotAnswered() {
    assertEquals(
        Optional.empty(),
        SERVER.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
    assertEquals(
        Optional.empty(), SERVER.answer("{\"jsonrpc\":\"2.0\",\"method\":\"no/such/thing\"}"));
    assertEquals(Optional.empty(), SERVER.answer("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}"));
  }

  @Test
  void toolsAreListedWithTheirSchemaAndThatTheyOnlyRead() {
    JsonObject tool =
        answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
            .getAsJsonObject("result")
            .getAsJsonArray("tools")
            .get(0)
            .getAsJsonObject();
    assertEquals("boats", tool.get("name").getAsString());
    assertTrue(tool.getAsJsonObject("annotations").get("readOnlyHint").getAsBoolean());
    assertFalse(tool.getAsJsonObject("annotations").get("destructiveHint").getAsBoolean());
    JsonObject schema = tool.getAsJsonObject("inputSchema");
    assertEquals("object", schema.get("type").getAsString());
    assertEquals("[\"name\"]", schema.get("required").toString());
    assertFalse(schema.get("additionalProperties").getAsBoolean());
    JsonObject limit = schema.getAsJsonObject("properties").getAsJsonObject("limit");
    assertEquals("integer", limit.get("type").getAsString());
    assertEquals(50, limit.get("maximum").getAsInt());
    assertEquals(
        "[\"ketch\",\"sloop\"]",
        schema.getAsJsonObject("properties").getAsJsonObject("rig").get("enum").toString());
  }

  @Test
  void toolIsCalledWithItsArguments() {
    JsonObject answer = call("boats", "{\"name\":\"Petrel\",\"limit\":3,\"after\":null}");
    assertEquals("boats {name=Petrel, limit=3}", text(answer));
    assertFalse(answer.getAsJsonObject("result").get("isError").getAsBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | The argument \"name\" is missing",
        "{\"name\":\" \"} | The argument \"name\" is missing",
        "{\"name\":7} | must be a text",
        "{\"name\":[]} | must be a text",
        "{\"name\":\"x\",\"limit\":\"3\"} | must be a whole number",
        "{\"name\":\"x\",\"limit\":51} | must be a whole number from 0 to 50",
        "{\"name\":\"x\",\"limit\":-1} | must be a whole number",
        "{\"name\":\"x\",\"limit\":1e999999999} | must be a whole number",
        "{\"name\":\"x\",\"rig\":\"raft\"} | must be one of: ketch, sloop",
        "{\"name\":\"x\",\"after\":\"spring\"} | must be a date",
        "{\"name\":\"x\",\"sails\":2} | has no argument \"sails\"",
      })
  void wrongArgumentsAreToldSoThatTheModelCanAskAgain(String arguments, String reason) {
    JsonObject answer = call("boats", arguments);
    assertTrue(answer.getAsJsonObject("result").get("isError").getAsBoolean());
    assertTrue(text(answer).contains(reason), text(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing like JSON | -32700",
        "{\"jsonrpc\":\"2.0\" | -32700",
        "{'jsonrpc':'2.0','id':1,'method':'ping'} | -32700",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {} | -32700",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | -32600",
        "[] | -32600",
        "7 | -32600",
        "null | -32600",
        "{} | -32600",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | -32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"} | -32601",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"} | -32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"x\"}} | -32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"} | -32602",
      })
  void whatIsNoRequestIsAnsweredByAnError(String message, int code) {
    assertEquals(code, code(answer(message)), message);
  }

  @Test
  void deeplyNestedMessageIsAnsweredByAnError() {
    assertEquals(-32700, code(answer("[".repeat(200_000))));
    assertEquals(-32700, code(answer("{\"a\":".repeat(100_000))));
  }

  @Test
  void errorRepeatsTheIdOfTheRequest() {
    JsonObject answer = answer("{\"jsonrpc\":\"2.0\",\"id\":\"x7\",\"method\":\"none\"}");
    assertEquals("x7", answer.get("id").getAsString());
    assertFalse(answer("nothing").has("id"));
  }

  @Test
  void failureTellsNothingOfItsCause() {
    JsonObject answer = call("leak", "{}");
    assertEquals(-32603, code(answer));
    assertFalse(answer.toString().contains("secret"), answer.toString());
  }

  @Test
  void argumentsOfToolsKeepTheirOrder() {
    assertEquals(
        Map.of("name", "x").toString(),
        text(call("boats", "{\"name\":\"x\"}")).substring("boats ".length()));
  }
}
