package org.minutebook.markdown;

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

/** Reads the word lists that come with the program, each beside the class that uses it. */
public final class WordFile {
  private WordFile() {}

  /** The lines of a file without those that are blank or begin with {@code #}. */
  public static List<String> lines(Class<?> user, String file) {
    try (InputStream in = user.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The lines of a file by group; a group begins with its name in brackets. */
  public static Map<String, List<String>> groups(Class<?> user, String file) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : lines(user, file)) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        group = groups.computeIfAbsent(name, g -> new ArrayList<>());
      } else {
        group.add(line);
      }
    }
    return groups;
  }
}
