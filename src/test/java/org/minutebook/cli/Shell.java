package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** Runs commands in this process. */
final class Shell {
  private Shell() {}

  /** What came of a command. */
  record Ran(int exit, String out, String err) {}

  static Ran run(Object... arguments) {
    return runWith(false, Map.of(), arguments);
  }

  static Ran runWith(boolean colour, Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), false, colour);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exit = Minutebook.run(terminal, environment, words);
    terminal.out().flush();
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
