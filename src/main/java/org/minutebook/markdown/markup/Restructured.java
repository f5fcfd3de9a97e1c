package org.minutebook.markdown.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes reStructuredText as Markdown. The level of a heading is given by the order in which the
 * kinds of underline first occur.
 */
final class Restructured {
  private static final String UNDERLINES = "=-`:'\"~^_*+#<>.";
  private static final Pattern FIELD = Pattern.compile("^:([\\w -]{1,40}): ?(.*)$");
  private static final Pattern LINK = Pattern.compile("`([^`<>]{1,200}) ?<([^`<>\\s]{1,300})>`__?");
  private static final Pattern ROLE = Pattern.compile(":[\\w:-]{1,40}:(?=`)");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?<indent>\\s*)(?:#\\.|\\(?([0-9]{1,3}|#)\\)) ");

  private Restructured() {}

  static List<String> markdown(List<String> lines) {
    List<String> kinds = new ArrayList<>();
    List<String> written = new ArrayList<>(lines.size());
    boolean comment = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String above = i > 0 ? lines.get(i - 1) : "";
      String below = i + 1 < lines.size() ? lines.get(i + 1) : "";
      boolean overlined = isLine(above) && above.strip().equals(below.strip());
      if (isLine(line)) {
        boolean under = !above.isBlank() && !isLine(above);
        boolean over = i + 2 < lines.size() && line.strip().equals(lines.get(i + 2).strip());
        written.add(under || over || line.strip().length() < 4 ? "" : "---");
      } else if (isTitle(line, below) || (overlined && !line.isBlank())) {
        String kind = (overlined ? "over" : "") + below.charAt(0);
        if (!kinds.contains(kind)) {
          kinds.add(kind);
        }
        int level = Math.min(6, kinds.indexOf(kind) + 1);
        written.add("#".repeat(level) + " " + inline(line.strip()));
      } else if (line.startsWith(".. ")) {
        comment = true;
        written.add("");
      } else if (comment && (line.isBlank() || line.startsWith(" "))) {
        written.add("");
        comment = line.startsWith(" ") || below.isBlank() || below.startsWith("   ");
      } else {
        comment = false;
        written.add(inline(NUMBERED.matcher(field(line)).replaceFirst("${indent}1. ")));
      }
    }
    return written;
  }

  /** {@code ":Date: 2021-03-04"} is a labelled line. */
  private static String field(String line) {
    return line.startsWith(":") ? FIELD.matcher(line).replaceFirst("**$1:** $2") : line;
  }

  private static String inline(String line) {
    if (line.indexOf('`') < 0) {
      return line;
    }
    String linked = LINK.matcher(line).replaceAll("[$1]($2)");
    return ROLE.matcher(linked).replaceAll("").replace("``", "`").replace("`_", "`");
  }

  /** Whether the line below underlines this one. */
  private static boolean isTitle(String line, String below) {
    return isLine(below)
        && !line.isBlank()
        && !Character.isWhitespace(line.charAt(0))
        && below.strip().length() * 4 >= line.strip().length() * 3;
  }

  /** Whether a line is one mark again and again, at the margin. */
  private static boolean isLine(String line) {
    String text = line.stripTrailing();
    if (text.length() < 2 || UNDERLINES.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    return text.chars().allMatch(c -> c == text.charAt(0))
        && !text.equals("..")
        && !text.equals("::");
  }
}
