package org.minutebook.markdown;

import java.util.List;

/**
 * Headings without a blank after the hashes, {@code "##Ropes"}, which Markdown had before
 * CommonMark. Most lines of this shape are tags and issue numbers, so they count only in a file
 * that is written this way.
 */
final class TightHeadings {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_LEVEL = 6;

  private TightHeadings() {}

  /**
   * Whether a file has such headings: if its first line is one of several words, or if a line has
   * more than one hash.
   */
  static boolean isUsed(List<String> lines) {
    boolean first = true;
    boolean fenced = false;
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      if (line.startsWith("```") || line.startsWith("~~~")) {
        fenced = !fenced;
      }
      if (!fenced && isOne(line) && (first || line.charAt(1) == '#')) {
        return true;
      }
      first = false;
    }
    return false;
  }

  /** Whether a line may be such a heading: with a single hash, two words or more and no tags. */
  static boolean isOne(String line) {
    if (line.length() < 3 || line.charAt(0) != '#' || line.length() > MAX_LENGTH) {
      return false;
    }
    int level = 1;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    if (level > MAX_LEVEL || level >= line.length() || !Character.isLetter(line.charAt(level))) {
      return false;
    }
    return level > 1
        || (Character.isUpperCase(line.charAt(1))
            && line.strip().indexOf(' ') > 0
            && line.indexOf(" :") < 0
            && line.indexOf(" #") < 0);
  }

  /** The heading as CommonMark has it. */
  static String spaced(String line) {
    int level = 0;
    while (line.charAt(level) == '#') {
      level++;
    }
    return line.substring(0, level) + " " + line.substring(level);
  }
}
