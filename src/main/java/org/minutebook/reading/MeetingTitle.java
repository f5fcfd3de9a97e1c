package org.minutebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a meeting is called. */
final class MeetingTitle {
  private static final Pattern DATED_PREFIX =
      Pattern.compile("^[^:]{0,40}\\d[^:]{0,40}:\\s+(?<subject>\\S.*)$");
  private static final Pattern DATE_PREFIX =
      Pattern.compile("^(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}\\s*[:–—-]\\s*(?<subject>\\S.*)$");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:.{0,30}\\b)?(?:meeting|call)?\\s*(?:agenda|notes|minutes|template)|agenda|notes|minutes|meeting");

  private MeetingTitle() {}

  /**
   * The subject told by front matter, else the first heading, else the first line of a plain text
   * file, else the file's name.
   */
  static String of(String path, FrontMatter front, List<Block> blocks, boolean plainText) {
    Optional<String> described =
        front
            .first("description")
            .map(DATED_PREFIX::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group("subject").strip());
    if (described.isPresent()) {
      return TitleText.clean(described.get());
    }
    Optional<String> heading = heading(blocks);
    Optional<String> title = front.first("title").map(TitleText::clean);
    if (title.isPresent() && heading.map(h -> GENERIC.matcher(h).matches()).orElse(true)) {
      return title.get();
    }
    if (heading.isPresent()
        && !(title.isPresent() && title.get().length() > heading.get().length())) {
      Matcher dated = DATE_PREFIX.matcher(heading.get());
      return dated.matches() ? dated.group("subject") : heading.get();
    }
    if (title.isPresent()) {
      return title.get();
    }
    Optional<String> subject = front.first("subject", "description", "name").map(TitleText::clean);
    if (subject.isPresent()) {
      return subject.get();
    }
    if (plainText && !blocks.isEmpty() && !blocks.getFirst().lines().isEmpty()) {
      String first = TitleText.clean(blocks.getFirst().lines().getFirst().text());
      if (!first.isBlank() && first.length() < 120) {
        return first;
      }
    }
    return stem(path);
  }

  private static Optional<String> heading(List<Block> blocks) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), 12))) {
      if (block.is(Block.Kind.HEADING)) {
        String title = TitleText.clean(block.text());
        if (!title.isBlank()) {
          return Optional.of(title);
        }
      }
    }
    return Optional.empty();
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ');
  }
}
