package org.minutebook.reading;

import java.util.regex.Pattern;

/** Inline Markdown as a reader sees it: links by their words, no marks of emphasis or code. */
final class PlainText {
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]\\[]*)\\](?:\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)|\\[[^\\]]*\\])");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[((?:[^\\[\\]]|\\\\.|\\[[^\\[\\]]*\\])*)\\](?:\\((?:[^()\\s]|\\([^()]*\\))*(?:\\s+\"[^\"]*\")?\\)|\\[[^\\]]*\\])");
  private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^>\\s]+)>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->");
  private static final Pattern STRONG = Pattern.compile("(\\*{1,3}|~~)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern UNDERSCORES =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(_{1,3})(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\p{N}_])");
  private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** More than this is no heading and no name; markup in it stays. */
  private static final int LONGEST = 4000;

  private PlainText() {}

  /** {@code "**ARM** and [Irmin][i]"} gives {@code "ARM and Irmin"}. */
  static String of(String markdown) {
    if (markdown.length() > LONGEST || !hasMarkup(markdown)) {
      return SPACE.matcher(markdown).replaceAll(" ").strip();
    }
    String text = IMAGE.matcher(markdown).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = AUTOLINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll(" ");
    text = STRONG.matcher(text).replaceAll("$2");
    text = STRONG.matcher(text).replaceAll("$2");
    text = UNDERSCORES.matcher(text).replaceAll("$2");
    text = CODE.matcher(text).replaceAll("$2");
    text = ESCAPE.matcher(text).replaceAll("$1");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static boolean hasMarkup(String markdown) {
    for (int i = 0; i < markdown.length(); i++) {
      if ("[]*_`<~\\".indexOf(markdown.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
