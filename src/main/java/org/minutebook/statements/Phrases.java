package org.minutebook.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a resource file by group. A group begins with its name in brackets. */
final class Phrases {
  /** Those of {@code phrases.txt}. */
  private static final Phrases ALL = load("phrases.txt");

  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  private Phrases() {}

  /** Reads a file of this package. Blank lines and those that begin with {@code #} are skipped. */
  static Phrases load(String resource) {
    Phrases phrases = new Phrases();
    try (InputStream in = Phrases.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> group = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          group =
              phrases.groups.computeIfAbsent(
                  line.substring(1, line.indexOf(']')), name -> new ArrayList<>());
        } else if (!line.startsWith("#") && !line.isBlank()) {
          group.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return phrases;
  }

  /** The lines of all groups, by name. */
  Map<String, List<String>> groups() {
    return groups;
  }

  /** The phrases of a group of {@code phrases.txt}, in its order. */
  static List<String> of(String group) {
    List<String> phrases = ALL.groups.get(group);
    if (phrases == null) {
      throw new IllegalArgumentException("phrases.txt has no group " + group);
    }
    return List.copyOf(phrases);
  }

  /** A part of a regular expression that matches any phrase of a group: {@code (?:by|before)}. */
  static String anyOf(String group) {
    return "(?:" + String.join("|", of(group)) + ")";
  }
}
