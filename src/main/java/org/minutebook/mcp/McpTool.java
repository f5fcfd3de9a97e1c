package org.minutebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a client may call. It only reads.
 *
 * @param title for people
 * @param description for the model: what it answers and when to call it
 * @param call answers, given the arguments by name
 */
public record McpTool(
    String name,
    String title,
    String description,
    List<ToolParameter> parameters,
    Function<Map<String, String>, ToolResult> call) {

  /** What a client is told of the tool. */
  JsonObject definition() {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (ToolParameter parameter : parameters) {
      properties.add(parameter.name(), parameter.schema());
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    schema.add("properties", properties);
    if (!required.isEmpty()) {
      schema.add("required", required);
    }
    schema.addProperty("additionalProperties", false);
    JsonObject annotations = new JsonObject();
    annotations.addProperty("title", title);
    annotations.addProperty("readOnlyHint", true);
    annotations.addProperty("destructiveHint", false);
    annotations.addProperty("idempotentHint", true);
    annotations.addProperty("openWorldHint", false);
    JsonObject definition = new JsonObject();
    definition.addProperty("name", name);
    definition.addProperty("title", title);
    definition.addProperty("description", description);
    definition.add("inputSchema", schema);
    definition.add("annotations", annotations);
    return definition;
  }

  /** Answers a call, or says what is wrong with its arguments. */
  ToolResult call(JsonObject arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> argument : arguments.entrySet()) {
      Optional<ToolParameter> parameter =
          parameters.stream().filter(p -> p.name().equals(argument.getKey())).findFirst();
      if (parameter.isEmpty()) {
        return ToolResult.error(
            "%s has no argument \"%s\"; it has: %s."
                .formatted(
                    name,
                    RpcMessage.shortened(argument.getKey()),
                    String.join(", ", parameters.stream().map(ToolParameter::name).toList())));
      }
      if (argument.getValue().isJsonNull()) {
        continue;
      }
      try {
        values.put(argument.getKey(), parameter.get().read(argument.getValue()));
      } catch (IllegalArgumentException e) {
        return ToolResult.error(e.getMessage());
      }
    }
    for (ToolParameter parameter : parameters) {
      if (parameter.required() && values.getOrDefault(parameter.name(), "").isBlank()) {
        return ToolResult.error(
            "The argument \"%s\" is missing: %s."
                .formatted(parameter.name(), parameter.description()));
      }
    }
    return call.apply(values);
  }
}
