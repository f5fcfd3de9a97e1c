package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence as the words that tell a statement: lower case, with names, numbers, links, code and
 * verbs of doing put in classes, so that what was learnt from one project's minutes holds in
 * another's.
 *
 * @param words each word itself, lower case, names as {@code NAME}
 * @param shapes the same with words of a class named by it
 */
record Tokens(List<String> words, List<String> shapes) {
  static final String NAME = "NAME";
  private static final int MOST = 120;

  /**
   * Takes a sentence apart.
   *
   * @param text plain text, no markup
   * @param speakers who may be named
   * @param classes words by class, see {@link WordClasses}
   */
  static Tokens of(String text, Speakers speakers, Map<String, String> classes) {
    List<String> words = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    int i = 0;
    boolean opening = true;
    while (i < text.length() && words.size() < MOST) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (Character.isLetterOrDigit(c) || c == '@' || c == '#' || c == '+') {
        int end = wordEnd(text, i);
        String word = text.substring(i, end);
        boolean url = word.startsWith("http") && text.startsWith("://", end);
        if (url) {
          while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
          }
        }
        add(word, url, opening, text, end, speakers, classes, words, shapes);
        i = end;
        opening = false;
      } else {
        if (".,;:?!()=>/\"".indexOf(c) >= 0) {
          words.add(String.valueOf(c));
          shapes.add(String.valueOf(c));
          opening |= c == '.' || c == ':' || c == '!' || c == '?';
        }
        i++;
      }
    }
    return new Tokens(words, shapes);
  }

  private static void add(
      String word,
      boolean url,
      boolean opening,
      String text,
      int end,
      Speakers speakers,
      Map<String, String> classes,
      List<String> words,
      List<String> shapes) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (url) {
      put("URL", "URL", words, shapes);
    } else if (lower.charAt(0) == '@' && lower.length() > 1) {
      name(words, shapes);
    } else if (lower.charAt(0) == '#' || lower.indexOf('#') > 0) {
      put("ISSUE", "ISSUE", words, shapes);
    } else if (Character.isDigit(lower.charAt(0)) || lower.charAt(0) == '+') {
      put(lower.equals("+1") ? lower : "NUM", lower.equals("+1") ? lower : "NUM", words, shapes);
    } else if (isName(word, lower, opening, text, end, speakers, classes)) {
      name(words, shapes);
    } else {
      put(lower, classes.getOrDefault(lower, lower), words, shapes);
    }
  }

  private static boolean isName(
      String word,
      String lower,
      boolean opening,
      String text,
      int end,
      Speakers speakers,
      Map<String, String> classes) {
    if (speakers.isName(lower)) {
      return classes.get(lower) == null || Character.isUpperCase(word.charAt(0));
    }
    if (!Character.isUpperCase(word.charAt(0)) || classes.containsKey(lower)) {
      return false;
    }
    if (!opening) {
      return word.length() > 1;
    }
    return NameVerbs.follows(text, end);
  }

  /** Names in a row are one. */
  private static void name(List<String> words, List<String> shapes) {
    if (words.isEmpty() || !words.getLast().equals(NAME)) {
      put(NAME, NAME, words, shapes);
    }
  }

  private static void put(String word, String shape, List<String> words, List<String> shapes) {
    words.add(word);
    shapes.add(shape);
  }

  private static int wordEnd(String text, int from) {
    int end = from + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inner =
          (c == '\'' || c == '’' || c == '-' || c == '_' || c == '.' || c == '#' || c == '/')
              && end + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(end + 1))
              && (c != '.' || Character.isLetterOrDigit(text.charAt(end - 1)));
      if (!Character.isLetterOrDigit(c) && !inner) {
        break;
      }
      end++;
    }
    return end;
  }

  /** What a name that opens a sentence is followed by. */
  private static final class NameVerbs {
    private static final List<String> AFTER =
        List.of(
            " will ",
            " to ",
            " can ",
            " is ",
            " has ",
            " and ",
            ", ",
            ": ",
            " would ",
            " said ",
            " offered ",
            " volunteered ",
            " agreed ",
            " should ",
            "'ll ",
            "’ll ",
            " has ",
            " needs ",
            "'s ",
            " / ",
            "/");

    private NameVerbs() {}

    static boolean follows(String text, int end) {
      for (String after : AFTER) {
        if (text.startsWith(after, end)) {
          return true;
        }
      }
      return false;
    }
  }
}
