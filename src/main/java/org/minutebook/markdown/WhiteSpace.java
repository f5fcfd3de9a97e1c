package org.minutebook.markdown;

/** Folds white space. */
public final class WhiteSpace {
  /** A character that {@link #fold} removes; no text holds a NUL. */
  static final char DROPPED = '\0';

  private WhiteSpace() {}

  /** Replaces each run of white space by a blank and removes it at both ends. */
  public static String fold(CharSequence written) {
    // Of the several kinds of text a string is the one that is quickly read letter by letter.
    String text = written.toString();
    if (isFolded(text)) {
      return text.strip();
    }
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        gap = true;
      } else if (c != DROPPED) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString().strip();
  }

  private static boolean isFolded(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
