package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.minutebook.cli.terminal.Terminal;

/** Runs commands in this process and captures their output. */
final class Shell {
  private Shell() {}

  /** The exit code and the output of a command. */
  record Result(int exit, String out, String err) {

    /** The output as JSON objects, one a line. */
    List<JsonObject> jsonLines() {
      return out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    /** The output as the one JSON object that it must be. */
    JsonObject json() {
      List<JsonObject> objects = jsonLines();
      if (objects.size() != 1) {
        throw new AssertionError("not one JSON object: " + out + err);
      }
      return objects.getFirst();
    }
  }

  /** A terminal that nobody looks at. */
  static Terminal nowhere() {
    PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Terminal(none, none, false, false);
  }

  static Result run(Object... arguments) {
    return run(false, arguments);
  }

  static Result runWithColour(Object... arguments) {
    return run(true, arguments);
  }

  private static Result run(boolean colour, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), false, colour);
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int exit = Minutebook.run(terminal, Map.of(), words);
    terminal.out().flush();
    return new Result(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
