package org.minutebook.mcp;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The headers of an HTTP request that repeat what is in its message, for those who pass it on
 * without reading it. The message counts; one that they contradict is refused.
 *
 * @param version {@code MCP-Protocol-Version}
 * @param method {@code Mcp-Method}
 * @param name {@code Mcp-Name}
 */
public record McpHeaders(Optional<String> version, Optional<String> method, Optional<String> name) {
  private static final String ENCODED = "=?base64?";
  private static final String ENCODED_END = "?=";

  /** Refuses a request that the headers contradict. */
  void check(RpcMessage request) throws RpcException {
    Optional<String> written = request.version();
    if (version.isPresent()) {
      ProtocolVersions.check(version.get());
    }
    boolean stateless = written.filter(ProtocolVersions::isStateless).isPresent();
    if (stateless || version.filter(ProtocolVersions::isStateless).isPresent()) {
      compare("MCP-Protocol-Version", version, written);
      compare("Mcp-Method", method, Optional.of(request.method()));
      if (request.method().equals(McpServer.CALL)) {
        Optional<String> tool =
            Optional.ofNullable(request.params().get("name"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
        compare("Mcp-Name", name.map(McpHeaders::decoded), tool);
      }
    }
  }

  private static void compare(String header, Optional<String> sent, Optional<String> written)
      throws RpcException {
    if (!sent.equals(written)) {
      throw new RpcException(
          RpcException.HEADER_MISMATCH,
          400,
          "Header mismatch: %s is %s, but the message says %s"
              .formatted(header, shown(sent), shown(written)));
    }
  }

  private static String shown(Optional<String> value) {
    return value.map(v -> "'" + RpcMessage.shortened(v) + "'").orElse("missing");
  }

  private static String decoded(String name) {
    if (!name.startsWith(ENCODED)
        || !name.endsWith(ENCODED_END)
        || name.length() < ENCODED.length() + ENCODED_END.length()) {
      return name;
    }
    String bytes = name.substring(ENCODED.length(), name.length() - ENCODED_END.length());
    try {
      return new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
