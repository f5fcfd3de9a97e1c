package org.minutebook.markdown.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the outlines of Emacs' Org mode as Markdown. */
final class OrgMode {
  private static final Pattern HEADING = Pattern.compile("^(\\*{1,20}) (?:(TODO|DONE) )?(\\S.*)$");
  private static final Pattern TAGS = Pattern.compile("\\s:[\\w@#%:]{1,100}:$");
  private static final Pattern KEYWORD = Pattern.compile("(?i)^#\\+(title|date|subtitle): ?(.*)$");
  private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-+]|(\\d{1,3})[.)]) (.*)$");
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]]{1,300})]\\[([^\\[\\]]{1,200})]]");
  private static final Pattern BARE_LINK = Pattern.compile("\\[\\[(https?://[^\\[\\]]{1,300})]]");
  private static final Pattern BOLD =
      Pattern.compile("(?<![*\\w])\\*([^*\\s][^*\\n]{0,200}?)\\*(?![*\\w])");
  private static final Pattern DRAWER = Pattern.compile("^\\s{0,20}:[A-Za-z_-]{1,30}:(?:\\s.*)?$");

  private OrgMode() {}

  static List<String> markdown(List<String> lines) {
    List<String> written = new ArrayList<>(lines.size());
    boolean titled =
        lines.stream().limit(20).anyMatch(l -> l.regionMatches(true, 0, "#+title:", 0, 8));
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      Matcher keyword = KEYWORD.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (heading.matches()) {
        int level = Math.min(6, heading.group(1).length() + (titled ? 1 : 0));
        String title = TAGS.matcher(heading.group(3)).replaceFirst("");
        written.add("#".repeat(level) + " " + inline(title));
      } else if (keyword.matches()) {
        String text = inline(keyword.group(2));
        boolean title = keyword.group(1).equalsIgnoreCase("title");
        written.add(title ? "# " + text : "**" + keyword.group(1) + ":** " + text);
      } else if (line.startsWith("#+begin_src")
          || line.startsWith("#+BEGIN_SRC")
          || line.startsWith("#+end_src")
          || line.startsWith("#+END_SRC")) {
        written.add("```");
      } else if (line.startsWith("#+") || line.startsWith("# ") || DRAWER.matcher(line).matches()) {
        written.add("");
      } else if (item.matches()) {
        String mark = item.group(2) == null ? "- " : item.group(2) + ". ";
        written.add(item.group(1) + mark + inline(item.group(3)));
      } else {
        written.add(inline(line));
      }
    }
    return written;
  }

  private static String inline(String line) {
    String text = line.indexOf('*') < 0 ? line : BOLD.matcher(line).replaceAll("**$1**");
    return text.indexOf("[[") < 0
        ? text
        : BARE_LINK.matcher(LINK.matcher(text).replaceAll("[$2]($1)")).replaceAll("<$1>");
  }
}
