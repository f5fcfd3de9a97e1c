package org.minutebook.reading.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;

/** A line that says that it names a topic: {@code "Topic: Ropes"}. */
final class TopicLine {
  private static final Pattern TOPIC =
      Pattern.compile(
          "[*_]{0,2}(?:sub-?)?(?:topic|thema|sujet|tema|議題)(?: ?#?\\d{1,3})?[*_]{0,2} ?[:：][*_]{0,2} ?(\\S.{1,140})",
          Pattern.CASE_INSENSITIVE);

  private TopicLine() {}

  /** The section that a paragraph begins if its first line is such a one. */
  static Optional<SectionStart> of(Block paragraph) {
    String first = paragraph.lines().getFirst().text().strip();
    if (!mayName(first)) {
      return Optional.empty();
    }
    Matcher topic = TOPIC.matcher(first);
    if (!topic.matches()) {
      return Optional.empty();
    }
    String title = TitleText.clean(topic.group(1));
    String text = paragraph.text();
    return title.isBlank()
        ? Optional.empty()
        : Optional.of(
            new SectionStart(
                SectionStart.Form.RUN_IN,
                paragraph.line(),
                SectionStart.ALONE,
                topic.group(1),
                title,
                text.substring(Math.min(first.length(), text.length())),
                List.of()));
  }

  /** A quick test before the expression is tried. */
  private static boolean mayName(String line) {
    int colon = line.indexOf(':');
    return (colon < 0 ? line.indexOf('：') : colon) > 0
        && !line.isEmpty()
        && "*_TtSs議".indexOf(line.charAt(0)) >= 0;
  }
}
