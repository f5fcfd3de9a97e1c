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
 * Hand-made labels of decisions and actions, by file. Two sources: the gold beside the corpora,
 * which holds the words of each statement, and this project's own, which hold only where it stands
 * ({@code src/bench/labels}: lines and columns, both 1-based and inclusive).
 */
final class Labels {
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]");
  private static final Pattern TAG = Pattern.compile("<https?://[^>]*>|<[^>]+>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** One label. */
  record Label(int line, int end, Kind kind, Set<String> words, boolean sure) {

    /** How well a passage fits it, 0 if not at all; the gold's own scorer counts the same way. */
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

  /** The gold of a corpus: each file's labels, empty where it has none. */
  static Map<String, List<Label>> gold(Path file) throws IOException {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject meeting = JsonParser.parseString(line).getAsJsonObject();
      List<Label> of = new ArrayList<>();
      JsonArray statements = meeting.getAsJsonArray("statements");
      for (JsonElement element : statements) {
        JsonObject s = element.getAsJsonObject();
        of.add(label(s, words(s.get("text").getAsString())));
      }
      labels.put(meeting.get("file").getAsString(), of);
    }
    return labels;
  }

  /** This project's own labels, their words taken from the corpus they were made on. */
  static Map<String, List<Label>> own(Path file, Path corpus) throws IOException {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      JsonObject s = JsonParser.parseString(line).getAsJsonObject();
      String name = s.get("file").getAsString();
      List<Label> of = labels.computeIfAbsent(name, n -> new ArrayList<>());
      if (s.has("line")) {
        List<String> lines =
            SourceText.decode(Files.readAllBytes(corpus.resolve(name))).orElseThrow().lines();
        of.add(label(s, words(between(lines, s))));
      }
    }
    return labels;
  }

  private static Label label(JsonObject s, Set<String> words) {
    return new Label(
        s.get("line").getAsInt(),
        s.get("end").getAsInt(),
        Kind.valueOf(s.get("kind").getAsString().toUpperCase(Locale.ROOT)),
        words,
        s.get("must").getAsBoolean());
  }

  private static String between(List<String> lines, JsonObject s) {
    int first = s.get("line").getAsInt();
    int last = s.get("end").getAsInt();
    StringBuilder text = new StringBuilder();
    for (int n = first; n <= last; n++) {
      String line = lines.get(n - 1);
      int from = n == first ? s.get("column").getAsInt() - 1 : 0;
      int to = n == last ? Math.min(line.length(), s.get("endColumn").getAsInt()) : line.length();
      text.append(line, Math.min(from, to), to).append(' ');
    }
    return text.toString();
  }

  /** The words that are compared, as the scorer of the gold takes them. */
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
