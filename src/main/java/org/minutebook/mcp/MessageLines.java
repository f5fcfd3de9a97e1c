package org.minutebook.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers a stream of messages, one a line, until it ends. */
public final class MessageLines {
  /** Far more than a call of a tool needs. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int END = -1;

  private final InputStream in;
  private final McpServer server;

  public MessageLines(InputStream in, McpServer server) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.server = server;
  }

  /** Where the answers go. */
  public interface Output {
    /** Sends a line. */
    void send(String line);
  }

  /** Reads and answers; returns at the end of the stream. */
  public void answer(Output out) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    int b;
    do {
      b = in.read();
      if (b != END && b != '\n') {
        length++;
        if (length <= MOST_BYTES) {
          line.write(b);
        }
        continue;
      }
      if (length > 0) {
        reply(line.toByteArray(), length).ifPresent(out::send);
      }
      line.reset();
      length = 0;
    } while (b != END);
  }

  private Optional<String> reply(byte[] line, long length) {
    if (length > MOST_BYTES) {
      return McpServer.refuse(
              413, "A message may have %d bytes; this one had %d".formatted(MOST_BYTES, length))
          .body();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      return McpServer.refuse(400, "The message is not UTF-8").body();
    }
    return text.isBlank() ? Optional.empty() : server.answer(text);
  }
}
