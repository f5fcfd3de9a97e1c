package org.minutebook.reading.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.TitleText;

/** What the words of a list item say of it: the issue it is about, the title it gives a topic. */
final class ItemText {
  /** A reference to an issue or pull request at the end of a line, as a link or bare. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:#\\d++\\]?+(?:\\([^()\\s]*+\\))?+|\\[\\\\?#?\\d++\\]\\(\\S+\\)"
              + "|/(?:issues|pull|pulls|merge_requests)/\\d+[^\\s/]{0,20})\\W*$");

  private static final Pattern OPENING_REFERENCE =
      Pattern.compile("\\\\?\\[?\\\\?#\\d++\\]?\\(?\\S*+\\s");
  private static final Pattern OPENING_LINK =
      Pattern.compile(
          "\\[[^\\[\\]]{1,200}\\]\\([^\\s()]{1,200}/(?:issues|pulls?|merge_requests)/\\d");
  private static final Pattern HANDLE = Pattern.compile("@[\\w-]{1,39}:?");

  /** Who brings it up, behind the name of a topic: {@code " - @ann-lee, @bob"}. */
  private static final Pattern PRESENTER =
      Pattern.compile(" [-–—(] ?\\(?@[\\w-]{1,39}(?:,? @[\\w-]{1,39}){0,4}\\)?\\s*$");

  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
  private static final Pattern LINK_AT_END =
      Pattern.compile("(?:https?://\\S+|\\]\\(\\S+\\)|[?:])\\s*$");
  private static final Pattern TRAILING_ADDRESS =
      Pattern.compile(
          "^(.{8,}?[\\p{L}\\p{N})?!\"'’])[\\s:,–—-]*\\s<?https?://\\S+$", Pattern.DOTALL);

  /** The bare address of an issue or a pull request. */
  private static final Pattern ISSUE_ADDRESS =
      Pattern.compile(
          "https?://[^\\s/]{1,80}/([\\w.-]{1,80}/[\\w.-]{1,100})/(?:-/)?"
              + "(?:issues|pulls?|merge_requests)/(\\d{1,9})(?:[/#?]\\S{0,200})?");

  /** The link of a number: {@code [#12](https://example.org/harbour/ropes/issues/12)}. */
  private static final Pattern LINKED_ISSUE =
      Pattern.compile(
          "\\]\\(https?://[^\\s/()]{1,80}/([\\w.-]{1,80}/[\\w.-]{1,100})/(?:-/)?"
              + "(?:issues|pulls?|merge_requests)/(\\d{1,9})");

  /** A title that says no more than which issue: {@code "#12"}, {@code "Issue 12"}. */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:(?:issue|pr|pull request|merge request|gh) ?)?[#!-]? ?\\d{1,9}");

  private static final int MAX_NUMBER_LENGTH = 24;

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile(
          "^(.{20,140}?[^.\\s]{2}[.?!:])(?=\\s+[\\p{Lu}(\\[<]|\\s*https?:).*", Pattern.DOTALL);

  private static final int MAX_TITLE_LENGTH = 140;

  /**
   * Only the last characters are searched for a reference or link, so that no line makes it slow.
   */
  private static final int TAIL_LENGTH = 400;

  private ItemText() {}

  /** Whether a text begins or ends with a reference to an issue or a pull request. */
  static boolean refersToIssue(String text) {
    String tail = tail(text);
    if (tail.contains(" @")) {
      tail = PRESENTER.matcher(tail).replaceFirst("");
    }
    boolean marked =
        tail.indexOf('#') >= 0
            || tail.contains("](")
            || tail.contains("/issues/")
            || tail.contains("/pull")
            || tail.contains("/merge_requests/");
    return (marked && REFERENCE.matcher(tail).find())
        || (text.lastIndexOf('#', 4) >= 0 && OPENING_REFERENCE.matcher(text).lookingAt())
        || (text.startsWith("[") && marked && OPENING_LINK.matcher(text).lookingAt());
  }

  /** Whether a line ends in a link, a question mark or a colon, and so was not wrapped there. */
  static boolean endsInLink(String line) {
    return LINK_AT_END.matcher(tail(line)).find();
  }

  /** Whether a title names a repository, such as {@code harbour/ropes}. */
  static boolean isRepository(String title) {
    return REPOSITORY.matcher(title).matches();
  }

  /** Whether a title is the handle of somebody and nothing else: {@code "@ann-lee"}. */
  static boolean isHandle(String title) {
    return title.startsWith("@") && HANDLE.matcher(title).matches();
  }

  /** The title that an item gives its topic: its first sentence, or as much as is readable. */
  static String title(String raw) {
    String title =
        shortName(raw, TRAILING_ADDRESS.matcher(TitleText.clean(raw)).replaceFirst("$1"));
    if (title.length() <= MAX_TITLE_LENGTH) {
      return title;
    }
    Matcher sentence = FIRST_SENTENCE.matcher(title);
    if (sentence.matches()) {
      return TitleText.clean(sentence.group(1));
    }
    int blank = title.lastIndexOf(' ', MAX_TITLE_LENGTH);
    return title.substring(0, blank > 0 ? blank : MAX_TITLE_LENGTH) + " …";
  }

  /**
   * A title, or if it is nothing but an issue's address or its number with a link, {@code
   * "harbour/ropes#12"}.
   *
   * @param raw the title in Markdown
   */
  static String shortName(String raw, String title) {
    if (title.length() <= MAX_NUMBER_LENGTH
        && raw.contains("](http")
        && NUMBER.matcher(title).matches()) {
      Matcher link = LINKED_ISSUE.matcher(raw);
      return link.find() && title.endsWith(link.group(2))
          ? link.group(1) + "#" + link.group(2)
          : title;
    }
    if (!title.startsWith("http")) {
      return title;
    }
    Matcher address = ISSUE_ADDRESS.matcher(title);
    return address.matches() ? address.group(1) + "#" + address.group(2) : title;
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - TAIL_LENGTH));
  }
}
