package org.minutebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parameter of a tool: its JSON schema, and the check of a value against it.
 *
 * @param description for the model
 * @param required whether a call without it is refused
 * @param choices the values it may have; empty if it may have any
 * @param pattern what its values look like; empty if that is not said
 * @param number whether it is a whole number
 * @param most the largest number, or the most characters of a text
 */
public record ToolParameter(
    String name,
    String description,
    boolean required,
    List<String> choices,
    Optional<String> pattern,
    boolean number,
    int most) {
  private static final int MOST_CHARACTERS = 1000;
  private static final String DATE = "^[0-9]{4}(-[0-9]{2}){0,2}$";

  /** A text. */
  public static ToolParameter text(String name, String description) {
    return new ToolParameter(
        name, description, false, List.of(), Optional.empty(), false, MOST_CHARACTERS);
  }

  /** One of some words. */
  public static ToolParameter choice(String name, String description, List<String> choices) {
    return new ToolParameter(
        name, description, false, choices, Optional.empty(), false, MOST_CHARACTERS);
  }

  /** A day, a month or a year. */
  public static ToolParameter date(String name, String description) {
    return new ToolParameter(
        name,
        description + ": YYYY, YYYY-MM or YYYY-MM-DD",
        false,
        List.of(),
        Optional.of(DATE),
        false,
        MOST_CHARACTERS);
  }

  /** A whole number from 0, or from 1 if it says how many. */
  public static ToolParameter number(String name, String description, int most) {
    return new ToolParameter(name, description, false, List.of(), Optional.empty(), true, most);
  }

  /** The same, without which a call is refused. */
  public ToolParameter asRequired() {
    return new ToolParameter(name, description, true, choices, pattern, number, most);
  }

  JsonObject schema() {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", number ? "integer" : "string");
    schema.addProperty("description", description);
    if (number) {
      schema.addProperty("minimum", 0);
      schema.addProperty("maximum", most);
    } else {
      schema.addProperty("maxLength", most);
    }
    if (!choices.isEmpty()) {
      JsonArray values = new JsonArray();
      choices.forEach(values::add);
      schema.add("enum", values);
    }
    pattern.ifPresent(p -> schema.addProperty("pattern", p));
    return schema;
  }

  /**
   * A value as text.
   *
   * @throws IllegalArgumentException if the schema does not allow it; the message says what it does
   */
  String read(JsonElement value) {
    if (!(value instanceof JsonPrimitive primitive)) {
      throw unlike(number ? "a whole number" : "a text");
    }
    return number ? readNumber(primitive) : readText(primitive);
  }

  private String readNumber(JsonPrimitive value) {
    String written = value.getAsString();
    if (!value.isNumber()
        || !written.matches("[0-9]{1,9}(?:\\.0{1,9})?")
        || (int) Double.parseDouble(written) > most) {
      throw unlike("a whole number from 0 to " + most);
    }
    return Integer.toString((int) Double.parseDouble(written));
  }

  private String readText(JsonPrimitive value) {
    if (!value.isString()) {
      throw unlike("a text");
    }
    String text = value.getAsString();
    if (text.length() > most) {
      throw unlike("at most " + most + " characters long");
    }
    if (!choices.isEmpty() && !choices.contains(text)) {
      throw unlike("one of: " + String.join(", ", choices));
    }
    if (pattern.isPresent() && !Pattern.matches(pattern.get(), text)) {
      throw unlike("a date: YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return text;
  }

  private IllegalArgumentException unlike(String wanted) {
    return new IllegalArgumentException("The argument \"%s\" must be %s.".formatted(name, wanted));
  }
}
