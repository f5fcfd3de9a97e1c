package org.minutebook.cli.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index that {@code site.js} searches: the words of all topics, in a file for each two letters
 * that they begin with, and what is shown of the topics, in files of a few of them. A search loads
 * one file for each of its words and one for each topic that it shows, so no archive is too large.
 *
 * <p>A word's file has, for each word, numbers of topics and how much the word counts there: BM25
 * over title and text, where a title counts six times.
 */
final class SearchFiles {
  /** Topics whose texts are in one file. */
  static final int TOPICS_PER_FILE = 16;

  private static final int MAX_TEXT = 2_000;
  private static final int TITLE_WEIGHT = 6;
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** As {@code site.js} has it: what is a word must be the same in both. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private static final Pattern MARKS = Pattern.compile("\\p{M}++");

  private final List<JsonObject> topics = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, List<int[]>> places = new TreeMap<>();

  /** Where files are written. */
  interface Target {
    void write(String path, String text) throws IOException;
  }

  /**
   * Adds a topic.
   *
   * @param url of its page, relative to the site
   * @param statements its decisions and actions as the API has them
   */
  void add(
      String url,
      String title,
      String meeting,
      String date,
      String text,
      List<JsonObject> statements) {
    int number = topics.size();
    JsonObject topic = new JsonObject();
    topic.addProperty("url", url);
    topic.addProperty("title", title);
    topic.addProperty("meeting", meeting);
    topic.addProperty("date", date);
    topic.addProperty("text", shortened(text));
    JsonArray said = new JsonArray();
    for (JsonObject statement : statements) {
      JsonArray one = new JsonArray();
      one.add(statement.get("kind").getAsString());
      one.add(statement.get("plain").getAsString());
      one.add(statement.get("id").getAsString());
      said.add(one);
    }
    topic.add("statements", said);
    topics.add(topic);
    Map<String, Integer> counts = new HashMap<>();
    int length = 0;
    for (String word : words(text)) {
      counts.merge(word, 1, Integer::sum);
      length++;
    }
    lengths.add(length);
    words(title).forEach(word -> counts.merge(word, TITLE_WEIGHT, Integer::sum));
    counts.forEach(
        (word, count) ->
            places.computeIfAbsent(word, w -> new ArrayList<>()).add(new int[] {number, count}));
  }

  /** Writes all files. */
  void write(Target target) throws IOException {
    JsonObject head = new JsonObject();
    head.addProperty("topics", topics.size());
    head.addProperty("topicsPerFile", TOPICS_PER_FILE);
    target.write("search/index.json", head.toString());
    for (int from = 0; from < topics.size(); from += TOPICS_PER_FILE) {
      JsonArray some = new JsonArray();
      topics.subList(from, Math.min(topics.size(), from + TOPICS_PER_FILE)).forEach(some::add);
      target.write("search/topics/" + from / TOPICS_PER_FILE + ".json", some.toString());
    }
    double meanLength = lengths.stream().mapToInt(n -> n).average().orElse(1);
    Map<String, JsonObject> files = new TreeMap<>();
    places.forEach(
        (word, found) ->
            files
                .computeIfAbsent(fileName(word), f -> new JsonObject())
                .add(word, postings(found, meanLength)));
    for (Map.Entry<String, JsonObject> file : files.entrySet()) {
      target.write("search/words/" + file.getKey() + ".json", file.getValue().toString());
    }
  }

  private JsonArray postings(List<int[]> found, double meanLength) {
    double rarity = Math.log(1 + (topics.size() - found.size() + 0.5) / (found.size() + 0.5));
    JsonArray postings = new JsonArray();
    for (int[] place : found) {
      double length = 1 - B + B * lengths.get(place[0]) / Math.max(1, meanLength);
      double score = rarity * place[1] * (K1 + 1) / (place[1] + K1 * length);
      postings.add(place[0]);
      postings.add(Math.max(1, Math.round(score * 100)));
    }
    return postings;
  }

  /** The words of a text as they are compared; in scripts without spaces, pairs of characters. */
  static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (!UNSPACED.matcher(word).find()) {
        words.add(word);
        continue;
      }
      int[] characters = word.codePoints().toArray();
      for (int i = 0; i < Math.max(1, characters.length - 1); i++) {
        words.add(new String(characters, i, Math.min(2, characters.length - i)));
      }
    }
    return words;
  }

  /** The file of a word: its first two characters, each that is not in a-z0-9 by its number. */
  static String fileName(String word) {
    StringBuilder name = new StringBuilder();
    word.codePoints()
        .limit(2)
        .forEach(
            c -> {
              if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                name.appendCodePoint(c);
              } else {
                name.append('-').append(Integer.toHexString(c));
              }
            });
    return name.toString();
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_TEXT) {
      return text;
    }
    int end = text.lastIndexOf(' ', MAX_TEXT);
    return text.substring(0, end > MAX_TEXT / 2 ? end : text.offsetByCodePoints(0, MAX_TEXT / 2));
  }
}
