package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;

/**
 * Finds the issues and pull requests that a section refers to. A reference reads the same however
 * it is written: {@code owner/repository#12} in lower case, or {@code #12} where no repository is
 * known. It may be written as
 *
 * <ul>
 *   <li>an address: {@code https://github.com/nodejs/node/pull/12}
 *   <li>a name: {@code nodejs/node#12}, {@code node#12}
 *   <li>a number: {@code #12}, {@code gh-12}, {@code PR 12}; under a heading {@code nodejs/node} it
 *       is one of that repository's
 * </ul>
 */
public final class IssueReferences {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:^|//|\\.)[\\w.-]{1,100}\\.\\w{1,20}/([\\w.-]{1,100}(?:/[\\w.-]{1,100}){1,3}?)(?:/-)?"
              + "/(?:issues?|pulls?|discussions|merge_requests)/(\\d{1,7})\\b");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w/.#-])((?:[A-Za-z][\\w.-]{0,60}/)?[A-Za-z][\\w.-]{0,60})#(\\d{1,7})\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<![\\w/&#.-])#|(?<![\\w/-])(?:gh-|(?:issue|pr|pull"
              + " request|bug)\\s+#?))(\\d{1,7})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][\\w.-]{0,60}/[A-Za-z0-9][\\w.-]{0,60}");

  private static final int MAX_DIGITS = 7;
  private static final int MAX_ADDRESS_LENGTH = 600;

  /** The last characters of what comes before a number: gh-, issue, PR, pull request, bug. */
  private static final String LAST_OF_KIND = "-eErRtTgG";

  private static final int LONGEST_KIND = "pull request".length();

  private IssueReferences() {}

  /** The reference that a text is, if it is nothing else: an address, a name or a number. */
  public static Optional<String> parse(String text) {
    String trimmed = text.strip();
    Matcher address = ADDRESS.matcher(trimmed);
    if (address.find() && !trimmed.contains(" ")) {
      return Optional.of(named(address.group(1), address.group(2)));
    }
    Matcher name = NAME.matcher(trimmed);
    if (name.matches()) {
      return Optional.of(named(name.group(1), name.group(2)));
    }
    Matcher number = NUMBER.matcher(trimmed);
    return number.matches() ? Optional.of("#" + number.group(1)) : Optional.empty();
  }

  /**
   * The references of a section.
   *
   * @param titles the titles of the sections around it, and last its own
   * @param rawTitle its title in Markdown
   * @param plainTitle the raw title without markup
   * @param text its text without markup
   */
  public static Section.References in(
      List<String> titles, String rawTitle, PlainText plainTitle, PlainText text) {
    Optional<String> repository =
        titles.reversed().stream()
            .map(String::strip)
            .filter(title -> title.indexOf('/') > 0 && REPOSITORY.matcher(title).matches())
            .findFirst();
    String title = titles.getLast() + "\n" + rawTitle + "\n";
    return new Section.References(
        in(title + text.text(), text.links(), repository),
        in(title + plainTitle.text(), plainTitle.links(), repository));
  }

  private static List<String> in(String words, List<String> links, Optional<String> repository) {
    Set<String> named = new LinkedHashSet<>();
    for (String link : links) {
      Matcher m = ADDRESS.matcher(link);
      if (mayBeIssue(link) && m.find()) {
        named.add(named(m.group(1), m.group(2)));
      }
    }
    List<String> unnamed = new ArrayList<>();
    forEachNumber(
        words,
        (start, end) -> {
          char before = words.charAt(start - 1);
          if (before == '/') {
            find(ADDRESS, words, start, end, named);
          } else if (before == '#') {
            find(NAME, words, start - 1, end, named);
            findNumber(words, start, end, unnamed);
          } else if (before == '-' || Character.isWhitespace(before)) {
            findNumber(words, start, end, unnamed);
          }
        });
    if (named.isEmpty() && unnamed.isEmpty()) {
      return List.of();
    }
    Set<String> numbers = named.stream().map(IssueReferences::number).collect(Collectors.toSet());
    Set<String> all = new TreeSet<>(named);
    for (String number : unnamed) {
      if (!numbers.contains("#" + number)) {
        all.add(repository.map(r -> named(r, number)).orElse("#" + number));
      }
    }
    return List.copyOf(all);
  }

  /** A cheap check before the pattern: most links lead to something else. */
  private static boolean mayBeIssue(String link) {
    return link.contains("/issue")
        || link.contains("/pull")
        || link.contains("/discussions/")
        || link.contains("/merge_requests/");
  }

  private interface NumberVisitor {
    void visit(int start, int end);
  }

  /**
   * Visits the numbers that may end a reference. They are few, so looking around each of them is
   * several times faster than matching the patterns at every character.
   */
  private static void forEachNumber(String words, NumberVisitor visitor) {
    for (int i = 1; i < words.length(); i++) {
      if (!isDigit(words.charAt(i))) {
        continue;
      }
      int start = i;
      while (i < words.length() && isDigit(words.charAt(i))) {
        i++;
      }
      boolean isWhole = i == words.length() || !isPartOfName(words.charAt(i), "");
      if (isWhole && i - start <= MAX_DIGITS && !isPartOfName(words.charAt(start - 1), "")) {
        visitor.visit(start, i);
      }
    }
  }

  /** Adds the name or address that ends with the number from {@code start} to {@code end}. */
  private static void find(Pattern pattern, String words, int start, int end, Set<String> named) {
    int from = start;
    while (from > 0
        && start - from < MAX_ADDRESS_LENGTH
        && isPartOfName(words.charAt(from - 1), "./-")) {
      from--;
    }
    Matcher m =
        pattern
            .matcher(words)
            .region(from, end)
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    while (m.find()) {
      named.add(named(m.group(1), m.group(2)));
    }
  }

  private static void findNumber(String words, int start, int end, List<String> numbers) {
    int from = words.charAt(start - 1) == '#' ? start - 1 : start;
    while (from > 0 && Character.isWhitespace(words.charAt(from - 1))) {
      from--;
    }
    boolean mayBeKind = from > 0 && LAST_OF_KIND.indexOf(words.charAt(from - 1)) >= 0;
    if (words.charAt(start - 1) != '#' && !mayBeKind) {
      return;
    }
    from = Math.max(0, from - LONGEST_KIND);
    Matcher m =
        NUMBER
            .matcher(words)
            .region(from, end)
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    while (m.find()) {
      if (m.end() == end) {
        numbers.add(m.group(1));
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the patterns' {@code \w} matches a character, or it is one of the others. */
  private static boolean isPartOfName(char c, String others) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || others.indexOf(c) >= 0;
  }

  /** {@code #12} of {@code owner/repository#12}. */
  public static String number(String reference) {
    return reference.substring(reference.indexOf('#'));
  }

  private static String named(String repository, String number) {
    return repository.toLowerCase(Locale.ROOT) + "#" + number;
  }
}
