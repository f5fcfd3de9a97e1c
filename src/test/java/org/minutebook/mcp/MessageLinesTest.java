package org.minutebook.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream of messages, whatever is in it. */
class MessageLinesTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

  private static List<String> answers(byte[] input) throws IOException {
    List<String> answers = new ArrayList<>();
    McpServer server = new McpServer("harbour", "1", "", List.of());
    new MessageLines(new ByteArrayInputStream(input), server).answer(answers::add);
    return answers;
  }

  @Test
  void eachLineIsAnsweredByALine() throws Exception {
    assertEquals(
        List.of(PONG, PONG, PONG),
        answers((PING + "\n\r\n\n" + PING + "\r\n" + PING).getBytes(UTF_8)));
  }

  @Test
  void hugeLineIsRefusedAndTheNextIsAnswered() throws Exception {
    List<String> answers = answers(("x".repeat(3_000_000) + "\n" + PING + "\n").getBytes(UTF_8));
    assertEquals(2, answers.size());
    assertTrue(answers.get(0).contains("-32600"), answers.get(0));
    assertEquals(PONG, answers.get(1));
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    List<String> answers = answers(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}', '\n'});
    assertEquals(1, answers.size());
    assertTrue(answers.get(0).contains("not UTF-8"), answers.get(0));
  }
}
