package org.minutebook.statements.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.minutebook.markdown.WordFile;

/** Knows the classes of words in {@code classes.txt} and the given names in {@code names.txt}. */
public final class Lexicon {
  /** The class of verbs for something to be done, in their base form. */
  private static final String DO = "DO";

  private static final String DOING = "DOING";

  private final Map<String, String> classes = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> alsoWords = new HashSet<>();
  private final Set<String> noNames = new HashSet<>();

  private Lexicon() {}

  /** Reads the files that come with the program. */
  public static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    read(
        "/org/minutebook/statements/classes.txt",
        (group, word) -> lexicon.classes.putIfAbsent(word, group));
    read("/org/minutebook/statements/names.txt", (group, word) -> lexicon.group(group).add(word));
    for (String verb : List.copyOf(lexicon.classes.keySet())) {
      if (lexicon.classes.get(verb).equals(DO)) {
        lexicon.inflect(verb);
      }
    }
    return lexicon;
  }

  private Set<String> group(String name) {
    return switch (name) {
      case "names" -> names;
      case "also words" -> alsoWords;
      default -> noNames;
    };
  }

  private void inflect(String verb) {
    boolean mute = verb.endsWith("e");
    String stem = mute ? verb.substring(0, verb.length() - 1) : verb;
    classes.putIfAbsent(stem + "ing", DOING);
    classes.putIfAbsent(
        verb.endsWith("y") ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed", "DONE");
    if (!mute && isDoubled(verb)) {
      classes.putIfAbsent(verb + verb.charAt(verb.length() - 1) + "ing", DOING);
      classes.putIfAbsent(verb + verb.charAt(verb.length() - 1) + "ed", "DONE");
    }
  }

  /** Whether the last letter is doubled: {@code plan}, {@code planning}. */
  private static boolean isDoubled(String verb) {
    int n = verb.length();
    return n > 2
        && "bdglmnprtk".indexOf(verb.charAt(n - 1)) >= 0
        && "aeiou".indexOf(verb.charAt(n - 2)) >= 0
        && "aeiou".indexOf(verb.charAt(n - 3)) < 0;
  }

  /** The class of a word in lower case, or the word itself. */
  public String shapeOf(String word) {
    return classes.getOrDefault(word, word);
  }

  /** Whether a word in lower case is a verb for something to be done, in its base form. */
  public boolean isToDo(String word) {
    return DO.equals(classes.get(word));
  }

  /** Whether a word in lower case is such a verb, or one that tells that it is being done. */
  public boolean isDoing(String word) {
    String shape = classes.getOrDefault(word, "");
    return shape.equals(DO) || shape.equals(DOING);
  }

  public boolean hasClass(String word) {
    return classes.containsKey(word);
  }

  /** Whether a word in lower case is a given name and no other word. */
  public boolean isName(String word) {
    return names.contains(word);
  }

  /** Whether a word in lower case is a given name, but another word as well. */
  public boolean isNameAndWord(String word) {
    return alsoWords.contains(word);
  }

  /** Whether a word in lower case is no name, though it often opens a sentence. */
  public boolean isNoName(String word) {
    return noNames.contains(word) || classes.containsKey(word);
  }

  private static void read(String resource, BiConsumer<String, String> word) {
    WordFile.groups(Lexicon.class, resource)
        .forEach(
            (group, lines) -> {
              for (String line : lines) {
                for (String each : line.strip().split("\\s+")) {
                  word.accept(group, each);
                }
              }
            });
  }
}
