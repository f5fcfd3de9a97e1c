package org.minutebook.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The words of {@code classes.txt}, each with the class it belongs to. */
final class WordClasses {
  private static final String RESOURCE = "classes.txt";

  private WordClasses() {}

  /** Word to class. */
  static Map<String, String> load() {
    Map<String, String> classes = new HashMap<>();
    try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String group = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          group = line.substring(1, line.indexOf(']'));
        } else if (!line.startsWith("#")) {
          for (String word : line.strip().split("\\s+")) {
            if (!word.isEmpty()) {
              classes.putIfAbsent(word, group);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return Map.copyOf(classes);
  }
}
