package org.minutebook.mcp;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.minutebook.json.Json;

/**
 * The answer to a message.
 *
 * @param status of the HTTP answer; a stream has none
 * @param body one line of JSON; empty where nothing is to be answered
 */
public record McpReply(int status, Optional<String> body) {
  /** What a notification is answered with. */
  static final McpReply NOTHING = new McpReply(202, Optional.empty());

  static McpReply of(int status, JsonObject body) {
    return new McpReply(status, Optional.of(Json.print(body)));
  }
}
