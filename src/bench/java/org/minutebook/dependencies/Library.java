package org.minutebook.dependencies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library that is built with.
 *
 * @param scope {@code test} if it is not handed out
 */
record Library(String group, String artifact, String version, String scope) {
  private static final String WORD = "([\\w.-]{1,200})";

  /** A line of Maven's list, which may end with the name of a module. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*+"
              + WORD
              + ":"
              + WORD
              + ":jar:(?:[\\w.-]{1,50}:)?"
              + WORD
              + ":(compile|runtime|provided|test)(?:\\s.*)?");

  /** Reads what {@code dependency:list} wrote. */
  static List<Library> read(Path list) throws IOException {
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .map(line -> new Library(line.group(1), line.group(2), line.group(3), line.group(4)))
          .toList();
    }
  }

  /** The name that lists of vulnerabilities know it by. */
  String name() {
    return group + ":" + artifact;
  }
}
