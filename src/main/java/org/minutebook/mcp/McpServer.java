package org.minutebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the messages of clients. It keeps nothing between two messages, so it may be asked from
 * several threads, and one server answers all clients.
 *
 * <pre>{@code
 * McpServer server = new McpServer("minutebook", "1.0", "Searches minutes.", tools);
 * server.answer(line).ifPresent(out::println);
 * }</pre>
 */
public final class McpServer {
  static final String CALL = "tools/call";
  private static final String LIST = "tools/list";
  private static final String DISCOVER = "server/discover";
  private static final Logger LOG = LoggerFactory.getLogger(McpServer.class);

  /** How long a client may keep what does not change while the program runs. */
  private static final int KEEP_MILLIS = 3_600_000;

  private final String name;
  private final String version;
  private final String instructions;
  private final List<McpTool> tools;

  /**
   * @param instructions for the model: what can be found here, and how
   */
  public McpServer(String name, String version, String instructions, List<McpTool> tools) {
    this.name = name;
    this.version = version;
    this.instructions = instructions;
    this.tools = List.copyOf(tools);
  }

  /** Answers a message of a stream; nothing is answered to a notification. */
  public Optional<String> answer(String message) {
    return reply(message, Optional.empty()).body();
  }

  /** Answers a message of an HTTP request. */
  public McpReply answer(String message, McpHeaders headers) {
    return reply(message, Optional.of(headers));
  }

  /** Refuses a message that was not even read, because it is too long or is no text. */
  public static McpReply refuse(int status, String reason) {
    return new RpcException(RpcException.INVALID_REQUEST, status, reason).reply();
  }

  private McpReply reply(String text, Optional<McpHeaders> headers) {
    try {
      RpcMessage message = RpcMessage.read(text);
      return message.id().isEmpty() ? McpReply.NOTHING : reply(message, headers);
    } catch (RpcException e) {
      return e.reply();
    }
  }

  private McpReply reply(RpcMessage request, Optional<McpHeaders> headers) throws RpcException {
    JsonElement id = request.id().orElseThrow();
    try {
      if (headers.isPresent()) {
        headers.get().check(request);
      }
      JsonObject answer = new JsonObject();
      answer.addProperty("jsonrpc", "2.0");
      answer.add("id", id);
      answer.add("result", result(request));
      return McpReply.of(200, answer);
    } catch (RpcException e) {
      throw e.of(id);
    } catch (RuntimeException e) {
      LOG.error("Failed to answer {}: {}", RpcMessage.shortened(request.method()), e.toString());
      LOG.debug("Stack trace", e);
      throw new RpcException(RpcException.INTERNAL_ERROR, 500, "Something went wrong").of(id);
    }
  }

  private JsonObject result(RpcMessage request) throws RpcException {
    Optional<String> asked = request.version();
    if (asked.isPresent()) {
      ProtocolVersions.check(asked.get());
    }
    boolean stateless =
        asked.filter(ProtocolVersions::isStateless).isPresent()
            || request.method().equals(DISCOVER);
    if (!stateless) {
      return afterHandshake(request);
    }
    request.checkStateless();
    JsonObject result =
        switch (request.method()) {
          case DISCOVER -> kept(discovery());
          case LIST -> kept(list());
          case CALL -> call(request.params());
          default -> throw unknown(request, 404);
        };
    JsonObject meta = new JsonObject();
    meta.add("io.modelcontextprotocol/serverInfo", self());
    result.addProperty("resultType", "complete");
    result.add("_meta", meta);
    return result;
  }

  private JsonObject afterHandshake(RpcMessage request) throws RpcException {
    return switch (request.method()) {
      case "initialize" -> handshake(request.params());
      case "ping" -> new JsonObject();
      case LIST -> list();
      case CALL -> call(request.params());
      default -> throw unknown(request, 200);
    };
  }

  private static RpcException unknown(RpcMessage request, int status) {
    return new RpcException(
        RpcException.METHOD_NOT_FOUND,
        status,
        "There is no method \"%s\"".formatted(RpcMessage.shortened(request.method())));
  }

  private JsonObject handshake(JsonObject params) {
    JsonElement asked = params.get("protocolVersion");
    JsonObject result = new JsonObject();
    result.addProperty(
        "protocolVersion",
        ProtocolVersions.forHandshake(
            asked != null && asked.isJsonPrimitive() ? asked.getAsString() : ""));
    result.add("capabilities", capabilities());
    result.add("serverInfo", self());
    result.addProperty("instructions", instructions);
    return result;
  }

  private JsonObject discovery() {
    JsonObject result = new JsonObject();
    result.add("supportedVersions", ProtocolVersions.all());
    result.add("capabilities", capabilities());
    result.add("serverInfo", self());
    result.addProperty("instructions", instructions);
    return result;
  }

  private static JsonObject capabilities() {
    JsonObject capabilities = new JsonObject();
    capabilities.add("tools", new JsonObject());
    return capabilities;
  }

  private JsonObject self() {
    JsonObject self = new JsonObject();
    self.addProperty("name", name);
    self.addProperty("version", version);
    return self;
  }

  private static JsonObject kept(JsonObject result) {
    result.addProperty("ttlMs", KEEP_MILLIS);
    result.addProperty("cacheScope", "public");
    return result;
  }

  private JsonObject list() {
    JsonArray all = new JsonArray();
    tools.forEach(tool -> all.add(tool.definition()));
    JsonObject result = new JsonObject();
    result.add("tools", all);
    return result;
  }

  private JsonObject call(JsonObject params) throws RpcException {
    JsonElement wanted = params.get("name");
    JsonElement arguments = params.get("arguments");
    if (wanted == null || !wanted.isJsonPrimitive()) {
      throw new RpcException(RpcException.INVALID_PARAMS, 200, "\"name\" must be that of a tool");
    }
    Optional<McpTool> tool =
        tools.stream().filter(t -> t.name().equals(wanted.getAsString())).findFirst();
    if (tool.isEmpty()) {
      throw new RpcException(
          RpcException.INVALID_PARAMS,
          200,
          "Unknown tool: " + RpcMessage.shortened(wanted.getAsString()));
    }
    if (arguments != null && !arguments.isJsonObject() && !arguments.isJsonNull()) {
      throw new RpcException(RpcException.INVALID_PARAMS, 200, "\"arguments\" must be an object");
    }
    ToolResult answer =
        tool.get().call(arguments instanceof JsonObject named ? named : new JsonObject());
    JsonObject text = new JsonObject();
    text.addProperty("type", "text");
    text.addProperty("text", answer.text());
    JsonArray content = new JsonArray();
    content.add(text);
    JsonObject result = new JsonObject();
    result.add("content", content);
    result.addProperty("isError", answer.isError());
    return result;
  }
}
