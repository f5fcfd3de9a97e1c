package org.minutebook.markdown.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes AsciiDoc as Markdown. */
final class AsciiDoc {
  private static final Pattern HEADING = Pattern.compile("^(={1,6}) (\\S.*)$");
  private static final Pattern ITEM = Pattern.compile("^\\s{0,20}(\\*{1,6}|-|\\.{1,6}) (\\S.*)$");
  private static final Pattern TERM = Pattern.compile("^([^:]{1,60})::(?: (.*))?$");
  private static final Pattern ATTRIBUTE = Pattern.compile("^:([\\w-]{1,40}): ?(.*)$");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^(?:\\[[^\\[\\]]*]|/{2,}.*|\\+|<<<|'''|(?:ifdef|ifndef|endif|include|toc|image)::.*)$");
  private static final Pattern FENCE = Pattern.compile("^(-{4,}|\\.{4,}|={4,}|\\*{4,}|_{4,}|--)$");
  private static final Pattern LINK =
      Pattern.compile("(?:link:)?(https?://[^\\s\\[\\]]{1,300})\\[([^\\[\\]]{1,200})]");
  private static final Pattern BOLD =
      Pattern.compile("(?<![*\\w])\\*([^*\\s][^*\\n]{0,200}?)\\*(?![*\\w])");

  private AsciiDoc() {}

  static List<String> markdown(List<String> lines) {
    List<String> written = new ArrayList<>(lines.size());
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      Matcher term = TERM.matcher(line);
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (heading.matches()) {
        written.add("#".repeat(heading.group(1).length()) + " " + inline(heading.group(2)));
      } else if (FENCE.matcher(line).matches()) {
        written.add(line.startsWith("-----") || line.equals("----") ? "```" : "");
      } else if (BLOCK.matcher(line).matches()) {
        written.add("");
      } else if (item.matches()) {
        String mark = item.group(1);
        String indent = "    ".repeat(mark.length() - 1);
        written.add(indent + (mark.startsWith(".") ? "1. " : "- ") + inline(item.group(2)));
      } else if (attribute.matches()) {
        written.add(
            attribute.group(2).isBlank()
                ? ""
                : "**" + attribute.group(1) + ":** " + attribute.group(2));
      } else if (term.matches()) {
        written.add(
            "**"
                + term.group(1).strip()
                + ":** "
                + (term.group(2) == null ? "" : inline(term.group(2))));
      } else {
        written.add(inline(line));
      }
    }
    return written;
  }

  private static String inline(String line) {
    String text = line.indexOf('*') < 0 ? line : BOLD.matcher(line).replaceAll("**$1**");
    return text.indexOf("://") < 0 ? text : LINK.matcher(text).replaceAll("[$2]($1)");
  }
}
