package org.minutebook.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** An error that a client is told by JSON-RPC. */
final class RpcException extends Exception {
  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;
  static final int HEADER_MISMATCH = -32020;
  static final int UNSUPPORTED_VERSION = -32022;

  private static final long serialVersionUID = 1L;

  private final int code;
  private final int status;
  private final transient Optional<JsonElement> id;
  private final transient Optional<JsonObject> data;

  private RpcException(
      int code, int status, String message, Optional<JsonElement> id, Optional<JsonObject> data) {
    super(message);
    this.code = code;
    this.status = status;
    this.id = id;
    this.data = data;
  }

  /**
   * An error.
   *
   * @param status with which HTTP answers it
   */
  RpcException(int code, int status, String message) {
    this(code, status, message, Optional.empty(), Optional.empty());
  }

  /** The same with more for programs. */
  RpcException(int code, int status, String message, JsonObject data) {
    this(code, status, message, Optional.empty(), Optional.of(data));
  }

  /** The same as the answer to a request. */
  RpcException of(JsonElement request) {
    return new RpcException(code, status, getMessage(), Optional.of(request), data);
  }

  McpReply reply() {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", getMessage());
    data.ifPresent(d -> error.add("data", d));
    JsonObject answer = new JsonObject();
    answer.addProperty("jsonrpc", "2.0");
    id.ifPresent(i -> answer.add("id", i));
    answer.add("error", error);
    return McpReply.of(status, answer);
  }
}
