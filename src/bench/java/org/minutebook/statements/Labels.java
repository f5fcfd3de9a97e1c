package org.minutebook.statements;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.Statement.Kind;

/**
 * Hand-made labels of decisions and actions, as {@code src/bench/labels/README.md} describes them.
 * The files of labels hold places, not words; the words come from the minutes.
 */
final class Labels {
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]");
  private static final Pattern TAG = Pattern.compile("<https?://[^>]*>|<[^>]+>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /**
   * A statement that a reader found.
   *
   * @param words of the statement, in lower case
   * @param sure false if it is borderline
   */
  record Label(int line, int end, Kind kind, Set<String> words, boolean sure) {

    /** How well a passage fits it, 0 if not at all; {@code score.py} counts the same way. */
    double fit(int passageLine, Set<String> passageWords) {
      if (passageLine > end + 3 || passageLine < line - 8) {
        return 0;
      }
      Set<String> shared = new HashSet<>(words);
      shared.retainAll(passageWords);
      int both = words.size() + passageWords.size() - shared.size();
      int shorter = Math.min(words.size(), passageWords.size());
      double part = shorter == 0 ? 0 : (double) shared.size() / shorter;
      double jaccard = both == 0 ? 0 : (double) shared.size() / both;
      return part >= 0.6 && jaccard >= 0.33 ? jaccard : 0;
    }
  }

  private Labels() {}

  /**
   * Reads a file of labels: a line for each of the minutes, or for each statement.
   *
   * @param corpus the folder of the minutes that were labelled
   * @return the labels of each of the minutes, none where they hold no statement
   */
  static Map<String, List<Label>> read(Path file, Path corpus) throws IOException {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    Map<String, List<String>> minutes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject object = JsonParser.parseString(line).getAsJsonObject();
      String name = object.get("file").getAsString();
      if (!minutes.containsKey(name)) {
        byte[] bytes = Files.readAllBytes(corpus.resolve(name));
        minutes.put(name, SourceText.decode(bytes).orElseThrow().lines());
        labels.put(name, new ArrayList<>());
      }
      if (object.has("statements")) {
        for (JsonElement statement : object.getAsJsonArray("statements")) {
          labels.get(name).add(label(statement.getAsJsonObject(), minutes.get(name)));
        }
      } else if (object.has("line")) {
        labels.get(name).add(label(object, minutes.get(name)));
      }
    }
    return labels;
  }

  private static Label label(JsonObject statement, List<String> lines) {
    int line = statement.get("line").getAsInt();
    int end = statement.get("end").getAsInt();
    String text =
        statement.has("text")
            ? text(statement.getAsJsonArray("text"), lines)
            : between(
                lines,
                line,
                statement.get("column").getAsInt(),
                end,
                statement.get("endColumn").getAsInt());
    return new Label(
        line,
        end,
        Kind.valueOf(statement.get("kind").getAsString().toUpperCase(Locale.ROOT)),
        words(text),
        statement.get("must").getAsBoolean());
  }

  /** The words of a place, {@code [line, from, to]} or with the last line, or of several. */
  private static String text(JsonArray places, List<String> lines) {
    if (places.get(0).isJsonPrimitive() && places.get(0).getAsJsonPrimitive().isNumber()) {
      int line = places.get(0).getAsInt();
      int last = places.size() - 1;
      int end = last == 3 ? places.get(2).getAsInt() : line;
      return between(lines, line, places.get(1).getAsInt(), end, places.get(last).getAsInt());
    }
    StringBuilder text = new StringBuilder();
    for (JsonElement part : places) {
      text.append(part.isJsonArray() ? text(part.getAsJsonArray(), lines) : part.getAsString());
    }
    return text.toString();
  }

  private static String between(List<String> lines, int line, int column, int end, int endColumn) {
    List<String> parts = new ArrayList<>(lines.subList(line - 1, end));
    String last = parts.getLast();
    parts.set(parts.size() - 1, last.substring(0, Math.min(last.length(), endColumn)));
    parts.set(0, parts.getFirst().substring(Math.min(parts.getFirst().length(), column - 1)));
    return String.join(" ", parts);
  }

  /** The words that are compared, as {@code score.py} takes them. */
  static Set<String> words(String text) {
    String bare = LINK_TARGET.matcher(text).replaceAll(" ");
    bare = TAG.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(bare);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
