package org.minutebook.web.mcp;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.minutebook.mcp.McpHeaders;
import org.minutebook.mcp.McpReply;
import org.minutebook.mcp.McpServer;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.PostedBodies;
import org.minutebook.web.server.Reply;

/**
 * Answers messages that are posted: each by one JSON object, without sessions and streams, so that
 * it does not matter which request goes where.
 */
public final class McpEndpoint {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store");

  private final McpServer server;
  private final WebSettings settings;

  /** Has a server answer. */
  public McpEndpoint(McpServer server, WebSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /** Reads a message; what is returned answers it. */
  public Supplier<Reply> receive(HttpServletRequest request) {
    if (!isWelcome(request.getHeader("Origin"))) {
      return refusing(403, "Scripts of that site may not ask here");
    }
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals("application/json")) {
      return refusing(415, "A message is sent as application/json");
    }
    McpHeaders headers =
        new McpHeaders(
            Optional.ofNullable(request.getHeader("MCP-Protocol-Version")),
            Optional.ofNullable(request.getHeader("Mcp-Method")),
            Optional.ofNullable(request.getHeader("Mcp-Name")));
    try {
      byte[] bytes = request.getInputStream().readNBytes(PostedBodies.mostBytes(PageAddresses.MCP));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return () -> reply(server.answer(text, headers));
    } catch (CharacterCodingException e) {
      return refusing(400, "The message is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Supplier<Reply> refusing(int status, String reason) {
    return () -> reply(McpServer.refuse(status, reason));
  }

  /** What is answered to all but a message that is posted. */
  public static Reply otherMethod() {
    return reply(McpServer.refuse(405, "Messages are sent by POST")).with("Allow", "POST, OPTIONS");
  }

  private static Reply reply(McpReply answer) {
    return new Reply(answer.status(), Reply.JSON, answer.body().orElse(""), HEADERS);
  }

  /**
   * Whether a page of that origin may ask: one of this archive's own address, or of the user's own
   * machine. Any other could be a site that has its name resolve to where this server listens.
   * Programs that are no browsers send no origin.
   */
  private boolean isWelcome(String origin) {
    if (origin == null) {
      return true;
    }
    if (settings.archive().get().address().filter(own -> isOf(own, origin)).isPresent()) {
      return true;
    }
    try {
      URI uri = new URI(origin);
      return uri.getHost() != null && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether an address is of an origin, that is a scheme, a host and a port. */
  private static boolean isOf(String address, String origin) {
    return address.equalsIgnoreCase(origin)
        || address.toLowerCase(Locale.ROOT).startsWith(origin.toLowerCase(Locale.ROOT) + "/");
  }
}
