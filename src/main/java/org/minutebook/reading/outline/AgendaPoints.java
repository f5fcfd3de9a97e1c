package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.LabelWords;

/**
 * Knows the points of the agenda that the headings further down repeat: such headings are the
 * topics, whatever is below them.
 */
final class AgendaPoints {
  /** So many points or more that return as headings are no chance. */
  private static final int MIN_NAMED = 2;

  /** A longer list is no agenda. */
  private static final int MAX_POINTS = 100;

  /** A shorter name may begin a title by chance. */
  private static final int MIN_LENGTH = 6;

  /** Points that return as a heading. */
  private final Set<String> points = new HashSet<>();

  /**
   * @param blocks of a meeting
   * @param isAgenda whether a block is the heading of an agenda
   */
  AgendaPoints(List<Block> blocks, Predicate<Block> isAgenda) {
    List<String> listed = new ArrayList<>();
    boolean within = false;
    List<String> headings = new ArrayList<>();
    for (Block block : blocks) {
      if (SectionStarts.heading(block).isPresent()) {
        within = isAgenda.test(block);
        if (!within && !listed.isEmpty()) {
          headings.add(name(SectionStarts.heading(block).get().title()));
        }
      } else if (isAgenda.test(block)) {
        within = true;
      } else if (within && block.is(Block.Kind.ITEM) && block.children().isEmpty()) {
        listed.add(name(TitleText.clean(block.text())));
      }
    }
    if (listed.size() > MAX_POINTS) {
      return;
    }
    for (String point : listed) {
      if (!point.isEmpty() && headings.stream().anyMatch(h -> isSame(point, h))) {
        points.add(point);
      }
    }
    if (points.size() < MIN_NAMED) {
      points.clear();
    }
  }

  /** Whether a heading repeats a point of the agenda. */
  boolean names(String title) {
    if (points.isEmpty()) {
      return false;
    }
    String name = name(title);
    return points.stream().anyMatch(p -> isSame(p, name));
  }

  private static boolean isSame(String point, String heading) {
    return point.equals(heading)
        || (heading.length() > MIN_LENGTH && point.startsWith(heading + "-"))
        || (point.length() > MIN_LENGTH && heading.startsWith(point + "-"));
  }

  /** The slug of a title without the number before it. */
  private static String name(String title) {
    int from = LabelWords.romanNumber(title);
    while (from < title.length() && !Character.isLetter(title.charAt(from))) {
      from++;
    }
    return Slug.of(title.substring(from));
  }
}
