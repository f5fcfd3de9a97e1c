package org.minutebook.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.TitleText;

/** Finds the dated headings and dated lines of a file, where its meetings may begin. */
final class DatedStarts {
  /** The levels of lines that do what a heading would: below those of headings. */
  static final int BOLD = 7;

  static final int PLAIN = 8;

  /** The level of items at the top of a list, what was said nested below them. */
  static final int ITEM = 9;

  /** A word that so many of the headings of a level share names the series. */
  private static final double SHARED = 0.6;

  /** A longer subject is a sentence. */
  private static final int MAX_SUBJECT_WORDS = 8;

  /** A longer line is no date alone. */
  private static final int MAX_LINE_LENGTH = 80;

  /** What can be unfolded, under a date. */
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)<summary>([^<\\d]{0,40}\\d[^<]{0,40})</summary>");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19[7-9]|20\\d)\\d)(?!\\d)");

  /** A heading that only groups dates: {@code 2023}, {@code May 2023}, {@code Q1 2023}. */
  private static final Pattern PERIOD =
      Pattern.compile("(?:[\\p{L}\\d]{1,12}[ .,-]{1,3}){0,2}(?:19|20)\\d\\d");

  /**
   * A place where a meeting may begin.
   *
   * @param at the index of its first block
   * @param level of the heading, or {@link #BOLD}, {@link #PLAIN} or {@link #ITEM} for a line
   * @param parent the index of the heading around it that groups more than dates; -1 for none
   */
  record Start(int at, int level, int parent, DatedLine line) {}

  private final List<Block> blocks;

  /** By level the index of the heading that is open; -1 for none. */
  private final int[] open = new int[BOLD];

  private final int yearOfFile;

  /** Whether months are looked for and not days. */
  private final boolean months;

  private DatedStarts(List<Block> blocks, int yearOfFile, boolean months) {
    this.months = months;
    this.blocks = blocks;
    this.yearOfFile = yearOfFile;
    Arrays.fill(open, -1);
  }

  /**
   * The starts of the highest level that has two or more which agree with each other; empty if
   * there is none.
   *
   * @param yearOfFile the year of dates without one; 0 if unknown
   */
  static List<Start> of(List<Block> blocks, int yearOfFile) {
    for (List<Start> starts : new DatedStarts(blocks, yearOfFile, false).byLevel().values()) {
      List<Start> agreeing = starts.size() > 1 ? agreeing(starts) : List.of();
      if (agreeing.size() > 1) {
        return agreeing;
      }
    }
    return List.of();
  }

  /**
   * The headings of the highest level at which several, and hardly any other, say no more than a
   * month; empty if there is none.
   *
   * @param yearOfFile the year of months without one; 0 if unknown
   */
  static List<Start> ofMonths(List<Block> blocks, int yearOfFile) {
    for (var level : new DatedStarts(blocks, yearOfFile, true).byLevel().entrySet()) {
      List<Start> starts = level.getValue();
      long headings =
          blocks.stream()
              .filter(b -> b.is(Block.Kind.HEADING) && b.level() == level.getKey())
              .count();
      Set<String> series = starts.size() > 1 ? seriesWords(starts) : Set.of();
      if (starts.size() > 1
          && starts.stream().allMatch(s -> s.line().subject(series).isEmpty())
          && starts.size() * 5L >= headings * 4) {
        return starts;
      }
    }
    return List.of();
  }

  /** The year that a text names; 0 if it names none. */
  static int yearIn(String text) {
    Matcher m = YEAR.matcher(text);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** Whether a heading only groups dates. */
  static boolean isPeriod(String title) {
    return PERIOD.matcher(title).matches();
  }

  /** The words of the headings that name the series, as most of them have them. */
  static Set<String> seriesWords(List<Start> starts) {
    Map<String, Integer> counts = new HashMap<>();
    starts.forEach(s -> s.line().extra().forEach(word -> counts.merge(word, 1, Integer::sum)));
    Set<String> shared = new HashSet<>();
    counts.forEach(
        (word, count) -> {
          if (count > 1 && count >= SHARED * starts.size()) {
            shared.add(word);
          }
        });
    return shared;
  }

  /** Those that say only when a meeting was, and for which series, or then what it was about. */
  private static List<Start> agreeing(List<Start> starts) {
    Set<String> series = seriesWords(starts);
    List<Start> agreeing = new ArrayList<>();
    int bare = 0;
    for (Start start : starts) {
      int words = start.line().subject(series).size();
      boolean maySayMore = start.level() < PLAIN && start.line().datedFirst();
      if (words == 0 || (maySayMore && words <= MAX_SUBJECT_WORDS)) {
        agreeing.add(start);
        bare += words == 0 ? 1 : 0;
      }
    }
    return 2 * bare >= agreeing.size() || agreeing.size() == starts.size() ? agreeing : List.of();
  }

  private Map<Integer, List<Start>> byLevel() {
    Map<Integer, List<Start>> starts = new TreeMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      int at = i;
      Block block = blocks.get(i);
      Optional<Start> start = Optional.empty();
      if (block.is(Block.Kind.HEADING)) {
        start = months ? month(i) : heading(i);
        Arrays.fill(open, block.level(), BOLD, -1);
        open[block.level()] = i;
      } else if (months) {
        continue;
      } else if (block.is(Block.Kind.PARAGRAPH)) {
        start = line(i);
      } else if (block.is(Block.Kind.ITEM) && !block.children().isEmpty()) {
        start = alone(block, yearAbove(BOLD)).flatMap(l -> start(at, ITEM, l));
      } else if (block.is(Block.Kind.HTML)) {
        start = summary(i);
      }
      start.ifPresent(s -> starts.computeIfAbsent(s.level(), l -> new ArrayList<>()).add(s));
    }
    return starts;
  }

  private Optional<Start> month(int at) {
    Block block = blocks.get(at);
    return DatedLine.ofMonth(block.text(), yearAbove(block.level()))
        .flatMap(l -> start(at, block.level(), l));
  }

  private Optional<Start> heading(int at) {
    Block block = blocks.get(at);
    String raw = block.text();
    Optional<DatedLine> line = DatedLine.of(raw, yearAbove(block.level()));
    if (line.isEmpty() && at + 1 < blocks.size() && blocks.get(at + 1).is(Block.Kind.PARAGRAPH)) {
      line =
          alone(blocks.get(at + 1), yearAbove(block.level()))
              .flatMap(l -> l.under(TitleText.withoutHashes(raw)));
    }
    return line.flatMap(l -> start(at, block.level(), l));
  }

  private Optional<Start> line(int at) {
    Block block = blocks.get(at);
    String first = block.lines().getFirst().text().strip();
    int level = first.startsWith("**") || first.startsWith("__") ? BOLD : PLAIN;
    return alone(block, yearAbove(BOLD))
        .filter(l -> level == BOLD || l.datedFirst())
        .flatMap(l -> start(at, level, l));
  }

  private Optional<Start> summary(int at) {
    String text = blocks.get(at).text();
    if (text.indexOf("ummary>") < 0 && text.indexOf("UMMARY>") < 0) {
      return Optional.empty();
    }
    Matcher summary = SUMMARY.matcher(text);
    return summary.find()
        ? DatedLine.of(summary.group(1), yearAbove(BOLD)).flatMap(l -> start(at, BOLD, l))
        : Optional.empty();
  }

  /** A paragraph or item whose first line is a date. */
  private static Optional<DatedLine> alone(Block block, int year) {
    String first = block.lines().isEmpty() ? "" : block.lines().getFirst().text();
    return first.length() > MAX_LINE_LENGTH ? Optional.empty() : DatedLine.of(first, year);
  }

  /** Under a heading such as "Action items" or "Next meeting" a date begins no meeting. */
  private Optional<Start> start(int at, int level, DatedLine line) {
    int parent = -1;
    for (int i = Math.min(level, BOLD) - 1; i > 0; i--) {
      if (open[i] < 0) {
        continue;
      }
      String title = TitleText.withoutHashes(blocks.get(open[i]).text());
      if (DatedLine.isOfOtherDay(title) && i > 1) {
        return Optional.empty();
      }
      if (parent < 0 && !isPeriod(title)) {
        parent = open[i];
      }
    }
    return Optional.of(new Start(at, level, parent, line));
  }

  private int yearAbove(int level) {
    for (int i = Math.min(level, BOLD) - 1; i > 0; i--) {
      int year = open[i] < 0 ? 0 : yearIn(blocks.get(open[i]).text());
      if (year != 0) {
        return year;
      }
    }
    return yearOfFile;
  }
}
