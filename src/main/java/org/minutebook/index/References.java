package org.minutebook.index;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.minutes.Section;

/**
 * Issues and pull requests that a section refers to. However one is written, it is one reference:
 * {@code owner/repository#12} in small letters, or {@code #12} where no repository is known.
 *
 * <ul>
 *   <li>an address: {@code https://github.com/nodejs/node/pull/12}
 *   <li>a name: {@code nodejs/node#12}, {@code node#12}
 *   <li>a number: {@code #12}, {@code gh-12}, {@code PR 12}; under a heading {@code nodejs/node} it
 *       is one of that repository's
 * </ul>
 */
public final class References {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:^|//|\\.)[\\w.-]+\\.\\w+/([\\w.-]+(?:/[\\w.-]+){1,3}?)(?:/-)?"
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

  private References() {}

  /** What is referred to, if all of a text is one reference: an address, a name, a number. */
  public static Optional<String> of(String text) {
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

  /** Those in the title of a section; {@code targets} are the file's link definitions by label. */
  static Set<String> ofTitle(Section section, Map<String, String> targets) {
    return in(section, IndexedText.of(section.rawTitle(), targets));
  }

  /** All of a section; {@code text} are its words and where they lead. */
  static Set<String> of(Section section, IndexedText text) {
    return in(section, text);
  }

  private static Set<String> in(Section section, IndexedText text) {
    Set<String> named = new LinkedHashSet<>();
    for (String link : text.links()) {
      Matcher m = ADDRESS.matcher(link);
      if (m.find()) {
        named.add(named(m.group(1), m.group(2)));
      }
    }
    String words = section.title() + "\n" + section.rawTitle() + "\n" + text.text();
    for (Matcher m = ADDRESS.matcher(words); m.find(); ) {
      named.add(named(m.group(1), m.group(2)));
    }
    for (Matcher m = NAME.matcher(words); m.find(); ) {
      named.add(named(m.group(1), m.group(2)));
    }
    Set<String> numbers = named.stream().map(References::number).collect(Collectors.toSet());
    Optional<String> repository = repository(section);
    Set<String> all = new TreeSet<>(named);
    for (Matcher m = NUMBER.matcher(words); m.find(); ) {
      String number = "#" + m.group(1);
      if (!numbers.contains(number)) {
        all.add(repository.map(r -> named(r, m.group(1))).orElse(number));
      }
    }
    return all;
  }

  /** {@code #12} of {@code owner/repository#12}. */
  public static String number(String reference) {
    return reference.substring(reference.indexOf('#'));
  }

  /** The innermost heading around the section, its own included, that names a repository. */
  private static Optional<String> repository(Section section) {
    if (REPOSITORY.matcher(section.title()).matches()) {
      return Optional.of(section.title());
    }
    return section.path().reversed().stream()
        .map(String::strip)
        .filter(title -> REPOSITORY.matcher(title).matches())
        .findFirst();
  }

  private static String named(String repository, String number) {
    return repository.toLowerCase(Locale.ROOT) + "#" + number;
  }
}
