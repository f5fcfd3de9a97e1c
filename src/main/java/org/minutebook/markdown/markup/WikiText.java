package org.minutebook.markdown.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the markup of MediaWiki as Markdown. */
final class WikiText {
  private static final Pattern HEADING = Pattern.compile("^(={1,6})([^=].*?)={1,6}\\s*$");
  private static final Pattern ITEM = Pattern.compile("^([*#:]{1,10})\\s*([^*#:\\s].*)$");
  private static final Pattern TERM = Pattern.compile("^;\\s*([^:]{1,80}):?\\s*(.*)$");
  private static final Pattern LINK =
      Pattern.compile("\\[(https?://[^\\s\\[\\]]{1,300}) ([^\\[\\]]{1,200})]");
  private static final Pattern PAGE =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})]]");

  private WikiText() {}

  static List<String> markdown(List<String> lines) {
    List<String> written = new ArrayList<>(lines.size());
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      Matcher term = TERM.matcher(line);
      if (heading.matches()) {
        written.add("#".repeat(heading.group(1).length()) + " " + inline(heading.group(2).strip()));
      } else if (line.startsWith("__")
          || line.startsWith("[[Category:")
          || (line.startsWith("{{") && line.endsWith("}}"))) {
        written.add("");
      } else if (item.matches()) {
        String marks = item.group(1);
        String indent = "    ".repeat(marks.length() - 1);
        boolean numbered = marks.endsWith("#");
        written.add(indent + (numbered ? "1. " : "- ") + inline(item.group(2)));
      } else if (line.startsWith("----")) {
        written.add("---");
      } else if (term.matches()) {
        written.add("**" + term.group(1).strip() + ":** " + inline(term.group(2)));
      } else {
        written.add(inline(line));
      }
    }
    return written;
  }

  private static String inline(String line) {
    String text = line;
    if (text.indexOf("''") >= 0) {
      text = text.replace("'''''", "***").replace("'''", "**").replace("''", "*");
    }
    if (text.indexOf('[') < 0) {
      return text;
    }
    return PAGE.matcher(LINK.matcher(text).replaceAll("[$2]($1)")).replaceAll("$1");
  }
}
