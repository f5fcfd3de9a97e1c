package org.minutebook.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * A message of a client.
 *
 * @param id of a request; a notification has none
 * @param method empty for a response, to which nothing is answered
 */
record RpcMessage(Optional<JsonElement> id, String method, JsonObject params) {
  private static final int MOST_SHOWN = 100;
  private static final int MOST_DIGITS = 19;
  private static final String META = "_meta";
  private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  /** Reads a message. */
  static RpcMessage read(String text) throws RpcException {
    JsonElement json = json(text);
    if (json.isJsonArray()) {
      throw invalid("Batches are not supported: send one message at a time");
    }
    if (!(json instanceof JsonObject object)) {
      throw invalid("A message must be an object");
    }
    Optional<JsonElement> id = id(object);
    try {
      return read(object, id);
    } catch (RpcException e) {
      throw id.map(e::of).orElse(e);
    }
  }

  private static RpcMessage read(JsonObject object, Optional<JsonElement> id) throws RpcException {
    if (!isText(object.get("jsonrpc")) || !object.get("jsonrpc").getAsString().equals("2.0")) {
      throw invalid("\"jsonrpc\" must be \"2.0\"");
    }
    JsonElement method = object.get("method");
    if (method == null && (object.has("result") || object.has("error"))) {
      return new RpcMessage(Optional.empty(), "", new JsonObject());
    }
    if (!isText(method) || method.getAsString().isEmpty()) {
      throw invalid("\"method\" must be a text");
    }
    JsonElement params = object.get("params");
    if (params == null) {
      params = new JsonObject();
    }
    if (!(params instanceof JsonObject named)) {
      throw new RpcException(RpcException.INVALID_PARAMS, 400, "\"params\" must be an object");
    }
    return new RpcMessage(id, method.getAsString(), named);
  }

  /** The one value in a text, by the rules of JSON without exception. */
  private static JsonElement json(String text) throws RpcException {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return json;
      }
    } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
      throw notJson();
    }
    throw notJson();
  }

  private static RpcException notJson() {
    return new RpcException(RpcException.PARSE_ERROR, 400, "The message is not JSON");
  }

  private static Optional<JsonElement> id(JsonObject object) throws RpcException {
    JsonElement id = object.get("id");
    if (id == null) {
      return Optional.empty();
    }
    if (!isText(id) && !isInteger(id)) {
      throw invalid("\"id\" must be a text or an integer");
    }
    return Optional.of(id);
  }

  private static boolean isText(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  private static boolean isInteger(JsonElement value) {
    return value instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && primitive.getAsString().matches("-?[0-9]{1," + MOST_DIGITS + "}");
  }

  private static RpcException invalid(String message) {
    return new RpcException(RpcException.INVALID_REQUEST, 400, message);
  }

  /** The version that the message says it is of; those that follow a handshake say none. */
  Optional<String> version() {
    return params.get(META) instanceof JsonObject meta && isText(meta.get(VERSION))
        ? Optional.of(meta.get(VERSION).getAsString())
        : Optional.empty();
  }

  /** Refuses a message without what each message must have that follows no handshake. */
  void checkStateless() throws RpcException {
    if (version().isEmpty()
        || !(params.get(META) instanceof JsonObject meta)
        || !(meta.get(CAPABILITIES) instanceof JsonObject)) {
      throw new RpcException(
          RpcException.INVALID_PARAMS,
          400,
          "\"_meta\" must have \"%s\" and \"%s\"".formatted(VERSION, CAPABILITIES));
    }
  }

  /** What a message says, short enough to be repeated in an error. */
  static String shortened(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "...";
  }
}
