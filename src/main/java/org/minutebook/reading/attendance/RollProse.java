package org.minutebook.reading.attendance;

import java.util.List;

/** Tells the names of a line from what the line says of them. */
final class RollProse {
  /** So many words in lower case in one part are prose, not a name. */
  private static final int MIN_PROSE = 3;

  private RollProse() {}

  /**
   * The parts of a line but for those of a remark: {@code "Bob: works on lamps, for example, and on
   * the old ropes"} names Bob alone, and a sentence names nobody.
   *
   * @param parts the line, split at commas and the like
   * @param line the line without markup
   */
  static List<String> withoutRemark(List<String> parts, String line) {
    if (parts.size() < 2) {
      return parts;
    }
    int opens = remark(parts.getFirst());
    if (opens < 0) {
      return parts;
    }
    long prose = parts.stream().skip(1).filter(RollProse::isProse).count();
    boolean remark = prose > 0 || isProse(parts.getFirst().substring(opens));
    return remark && line.indexOf(':', opens + 1) < 0 ? parts.subList(0, 1) : parts;
  }

  /** Where what is said of a name begins: behind its colon or dash; -1 if nothing is. */
  private static int remark(String part) {
    int colon = part.indexOf(": ");
    int dash = Math.max(part.indexOf(" - "), Math.max(part.indexOf(" – "), part.indexOf(" — ")));
    if (colon < 0 || dash < 0) {
      return Math.max(colon, dash);
    }
    return Math.min(colon, dash);
  }

  /** Whether a text has several words in lower case, those in brackets not counted. */
  static boolean isProse(String text) {
    int lower = 0;
    int depth = 0;
    boolean opens = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (opens && depth <= 0 && Character.isLowerCase(c)) {
        int end = text.indexOf(' ', i);
        String word = text.substring(i, end < 0 ? text.length() : end);
        lower += NameWords.PARTICLE.has(word) ? 0 : 1;
      }
      opens = c == ' ';
    }
    return lower >= MIN_PROSE;
  }
}
