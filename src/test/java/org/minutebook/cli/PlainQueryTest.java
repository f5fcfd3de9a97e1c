package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.cli.terminal.Terminal;

/** Queries of words alone, which are not parsed by picocli, mean the same as if they were. */
class PlainQueryTest {
  private final Terminal terminal = new Terminal(System.out, System.err, false, false);

  @ParameterizedTest
  @ValueSource(strings = {"search", "timeline"})
  void plainQueryIsTheSameAsAParsedOne(String name) {
    String[] arguments = {name, "tide gauge", "", "kind:decision", "*", "search"};
    Callable<Integer> plain = Minutebook.plain(terminal, arguments).orElseThrow();
    Object parsed =
        Minutebook.commandLine(terminal, Map.of())
            .parseArgs(arguments)
            .subcommand()
            .commandSpec()
            .userObject();
    assertEquals(described(parsed), described(plain));
  }

  private static String described(Object command) {
    return switch (command) {
      case SearchCommand search -> "search " + search;
      case TimelineCommand timeline -> "timeline " + timeline;
      default -> throw new AssertionError(command);
    };
  }

  @Test
  void optionsFilesOfArgumentsAndOtherCommandsAreParsed() {
    String[][] all = {
      {},
      {"search"},
      {"search", "x", "--json"},
      {"search", "--", "-x"},
      {"search", "@words"},
      {"show", "weekly/2014-08-07"},
      {"serach", "x"}
    };
    for (String[] arguments : all) {
      assertTrue(Minutebook.plain(terminal, arguments).isEmpty(), String.join(" ", arguments));
    }
  }
}
