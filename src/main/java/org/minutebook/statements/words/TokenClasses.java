package org.minutebook.statements.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minutebook.reading.Speakers;

/**
 * The words of a sentence, with names, numbers, links and verbs of doing replaced by classes, so
 * that what is learnt from one project's minutes holds for another's.
 *
 * @param words each word in lower case; persons as {@code NAME}, other words with a capital within
 *     a sentence as {@code CAP}
 * @param shapes the same, but for words of a class the name of the class
 */
public record TokenClasses(List<String> words, List<String> shapes) {
  public static final String NAME = "NAME";
  public static final String CAP = "CAP";
  private static final int MAX_WORDS = 120;

  /** The rest of a longer word is left out. */
  private static final int MAX_WORD_LENGTH = 60;

  private static final String PUNCTUATION = ".,;:?!()=>\"";
  private static final String DASHES = "-–—";

  /** What may follow a name that opens a sentence. */
  private static final Set<String> AFTER_NAMES = Set.copyOf(Phrases.of("after name"));

  /**
   * Splits a sentence into words.
   *
   * @param text plain text, no markup
   * @param speakers who may be named
   */
  public static TokenClasses of(String text, Speakers speakers, Lexicon lexicon) {
    return new Reader(text, speakers, lexicon).read();
  }

  /** Whether a token is a word, not a punctuation mark. */
  public static boolean isWord(String word) {
    return Character.isLetterOrDigit(word.charAt(0)) || word.charAt(0) == '+';
  }

  private static final class Reader {
    private final String text;
    private final Speakers speakers;
    private final Lexicon lexicon;
    private final List<String> words = new ArrayList<>();
    private final List<String> shapes = new ArrayList<>();
    private boolean opening = true;

    Reader(String text, Speakers speakers, Lexicon lexicon) {
      this.text = text;
      this.speakers = speakers;
      this.lexicon = lexicon;
    }

    TokenClasses read() {
      int i = 0;
      while (i < text.length() && words.size() < MAX_WORDS) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || c == '@' || c == '#' || c == '+') {
          i = word(i);
          opening = false;
        } else {
          mark(c, i);
          i++;
        }
      }
      return new TokenClasses(words, shapes);
    }

    private void mark(char c, int at) {
      if (PUNCTUATION.indexOf(c) >= 0) {
        put(String.valueOf(c), String.valueOf(c));
        opening |= c == '.' || c == ':' || c == '!' || c == '?';
      } else if (c == '/') {
        put("/", "SLASH");
      } else if (c == '&') {
        put("&", "&");
      } else if (DASHES.indexOf(c) >= 0 && isApart(at)) {
        put("-", "-");
      }
    }

    private boolean isApart(int at) {
      boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      boolean after = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
      return (before && after) || text.charAt(at) == '—';
    }

    /** Reads a word and returns where it ends. */
    private int word(int from) {
      int end = wordEnd(text, from);
      String word = text.substring(from, Math.min(end, from + MAX_WORD_LENGTH));
      if (word.startsWith("http") && text.startsWith("://", end)) {
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        put("URL", "URL");
        return end;
      }
      String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      int apostrophe = lower.lastIndexOf('\'');
      if (apostrophe > 0 && Character.isUpperCase(word.charAt(0))) {
        String stem = lower.substring(0, apostrophe);
        String suffix = lower.substring(apostrophe);
        if ((suffix.equals("'s") || suffix.equals("'ll")) && isName(word, stem, end)) {
          name();
          put(suffix, suffix.equals("'ll") ? "MODAL" : suffix);
          return end;
        }
      }
      add(word, lower, end);
      return end;
    }

    private void add(String word, String lower, int end) {
      char first = lower.charAt(0);
      if (first == '@' && lower.length() > 1) {
        name();
      } else if (first == '#' || lower.indexOf('#') > 0) {
        put("ISSUE", "ISSUE");
      } else if (Character.isDigit(first) || first == '+') {
        put(lower.equals("+1") ? lower : "NUM", lower.equals("+1") ? lower : "NUM");
      } else if (isName(word, lower, end)) {
        name();
      } else if (isCapital(word, lower, end)) {
        capital(word);
      } else {
        put(lower, lexicon.shapeOf(lower));
      }
    }

    private boolean isName(String word, String lower, int end) {
      boolean upper = Character.isUpperCase(word.charAt(0));
      if (speakers.isName(lower)) {
        return upper || !lexicon.isNoName(lower);
      }
      if (!upper) {
        return opening
            && lexicon.isName(lower)
            && !lexicon.hasClass(lower)
            && isFollowedAsName(end);
      }
      if (word.length() < 2) {
        return false;
      }
      return lexicon.isName(lower)
          || (lexicon.isNameAndWord(lower) && (!opening || isFollowedAsName(end)));
    }

    /** Whether a word is a name of something, or of a person who is in no list. */
    private boolean isCapital(String word, String lower, int end) {
      if (!Character.isUpperCase(word.charAt(0)) || lexicon.hasClass(lower)) {
        return false;
      }
      if (!opening) {
        return true;
      }
      return !lexicon.isNoName(lower) && isFollowedAsName(end);
    }

    private boolean isFollowedAsName(int end) {
      if (end >= text.length()) {
        return false;
      }
      char c = text.charAt(end);
      if (c == ',' || c == ':' || c == '/') {
        return true;
      }
      int next = end;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      int nextEnd = next;
      while (nextEnd < text.length() && Character.isLetter(text.charAt(nextEnd))) {
        nextEnd++;
      }
      return AFTER_NAMES.contains(text.substring(next, nextEnd));
    }

    /** Adds a name; names in a row are one. */
    private void name() {
      if (words.isEmpty() || !words.getLast().equals(NAME)) {
        put(NAME, NAME);
      }
    }

    /** Adds a word with a capital, unless it continues the name before it. */
    private void capital(String word) {
      String last = words.isEmpty() ? "" : words.getLast();
      if (last.equals(NAME) || last.equals(CAP)) {
        return;
      }
      if (word.length() == 1) {
        put(word.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      } else {
        put(CAP, CAP);
      }
    }

    private void put(String word, String shape) {
      words.add(word);
      shapes.add(shape);
    }
  }

  private static int wordEnd(String text, int from) {
    int end = from + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inner =
          (c == '\'' || c == '’' || c == '-' || c == '_' || c == '.' || c == '#')
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
}
