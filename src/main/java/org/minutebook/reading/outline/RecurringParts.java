package org.minutebook.reading.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.minutebook.markdown.Block;
import org.minutebook.minutes.Slug;
import org.minutebook.reading.DateText;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.Speakers;

/**
 * Tells the parts that every topic of a file has from topics: what stands under several of them,
 * {@code "### Proposal"} or {@code "Discussed:"}, names none.
 */
final class RecurringParts {
  /** A longer title names something of its own, though it may come up twice. */
  private static final int MAX_LENGTH = 40;

  private final LabelWords words;
  private final Speakers speakers;

  RecurringParts(LabelWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /**
   * The indexes of the sections that are parts of the topic above them.
   *
   * @param begins the index of the block with which each section begins
   */
  BitSet in(List<SectionStart> sections, List<Integer> begins, List<Block> blocks) {
    BitSet found = labels(sections);
    headings(sections, i -> blocks.get(begins.get(i)).is(Block.Kind.ITEM), found);
    for (int i = found.nextSetBit(1); i > 0; i = found.nextSetBit(i + 1)) {
      boolean presenter =
          sections.get(i).isHeading()
              && sections.get(i - 1).isHeading()
              && sections.get(i - 1).level() > sections.get(i).level()
              && begins.get(i - 1) + 1 == begins.get(i);
      found.set(i - 1, presenter || found.get(i - 1));
    }
    return found;
  }

  /** Run-in headings that are there more than once. */
  private static BitSet labels(List<SectionStart> sections) {
    Map<String, Integer> count = new HashMap<>();
    for (SectionStart section : sections) {
      if (section.form() == SectionStart.Form.RUN_IN) {
        count.merge(Slug.of(section.title()), 1, Integer::sum);
      }
    }
    BitSet found = new BitSet();
    for (int i = 0; i < sections.size(); i++) {
      SectionStart section = sections.get(i);
      if (section.form() == SectionStart.Form.RUN_IN && count.get(Slug.of(section.title())) > 1) {
        found.set(i);
      }
    }
    return found;
  }

  /** Headings of one title below several others, and what the lists below them begin with. */
  private void headings(List<SectionStart> sections, IntPredicate isItem, BitSet found) {
    Map<String, Set<String>> parents = new HashMap<>();
    List<String> keys = new ArrayList<>();
    List<SectionStart> above = new ArrayList<>();
    Set<String> outlined = new HashSet<>(); // lists of topics stand below these
    String key = "";
    for (SectionStart section : sections) {
      keys.add("");
      if (section.form() == SectionStart.Form.ITEM) {
        outlined.add(key);
      }
      if (!section.isHeading()) {
        continue;
      }
      key = "";
      while (!above.isEmpty() && above.getLast().level() >= section.level()) {
        above.removeLast();
      }
      if (!above.isEmpty() && mayBeTopic(above.getLast(), section)) {
        SectionStart parent = above.getLast();
        key = parent.level() + " " + section.level() + " " + Slug.of(section.title());
        keys.set(keys.size() - 1, key);
        parents.computeIfAbsent(key, k -> new HashSet<>()).add(parent.title());
      }
      above.add(section);
    }
    boolean within = false;
    for (int i = 0; i < sections.size(); i++) {
      SectionStart section = sections.get(i);
      if (section.isHeading()) {
        within =
            parents.getOrDefault(keys.get(i), Set.of()).size() > 1
                && !outlined.contains(keys.get(i));
        found.set(i, within || found.get(i));
      } else if (within && isItem.test(i)) {
        found.set(i);
      }
    }
  }

  private boolean mayBeTopic(SectionStart heading, SectionStart part) {
    boolean plain =
        words.isAny(
            part.title(),
            LabelWords.Group.NOTES,
            LabelWords.Group.GATHERING,
            LabelWords.Group.CONCLUSION);
    return part.title().length() <= MAX_LENGTH
        && !ItemText.refersToIssue(part.rawTitle())
        && DateText.in(heading.title()).isNone()
        && !speakers.isPersonAsHeading(heading.title())
        && (plain || !words.is(LabelWords.Group.GATHERING, heading.title()))
        && !words.isAny(
            heading.title(),
            LabelWords.Group.STRUCTURE,
            LabelWords.Group.NOTES,
            LabelWords.Group.AGENDA,
            LabelWords.Group.OTHER_BUSINESS,
            LabelWords.Group.ATTENDANCE,
            LabelWords.Group.ACTIONS);
  }
}
