package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;

/** Who was there: finds the lists and reads them. */
final class Attendance {
  /** {@code Ann Lee (AL), Bob Ray (BR)}: a bare list of names with initials. */
  private static final Pattern INITIALS =
      Pattern.compile("[\\p{L} .'’-]{3,40}\\((?:\\p{Lu}[\\p{L}]{0,4}|[A-Z]{1,5})\\)");

  /** Further down, {@code "Hosted by Ann Lee"} speaks of something else than this meeting. */
  private static final int NEAR = 10;

  /** More than this is no list of names in a paragraph. */
  private static final int LONGEST = 10_000;

  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");

  private final Words words;
  private final NameList names;
  private final AttendanceLabels labels;
  private final Present present = new Present();
  private final Set<Integer> lines = new HashSet<>();

  private Attendance(Words words) {
    this.words = words;
    this.names = new NameList(words);
    this.labels = new AttendanceLabels(words);
  }

  /**
   * What was found.
   *
   * @param attendees those present, each once
   * @param lines first lines of the blocks that held their names: no discussion stands there
   */
  record Found(List<Attendee> attendees, Set<Integer> lines) {}

  /**
   * Reads every list of attendees among the blocks.
   *
   * @param person the slug of the person a name stands for, where that is certain
   */
  static Found read(List<Block> blocks, Words words, Function<String, Optional<String>> person) {
    Attendance attendance = new Attendance(words);
    attendance.scan(blocks);
    if (attendance.present.isEmpty()) {
      attendance.scanForInitials(blocks);
    }
    List<Attendee> attendees =
        attendance.present.everybody().stream()
            .map(n -> new Attendee(n.name(), n.chair(), person.apply(n.name())))
            .toList();
    return new Found(attendees, attendance.lines);
  }

  private void scan(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.HEADING)) {
        i = heading(blocks, i);
      } else if (block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM)) {
        i = labelled(blocks, i);
      } else if (block.is(Block.Kind.QUOTE)) {
        scan(block.children());
      }
    }
  }

  /** A heading that is a label; returns the index of the last block that belonged to it. */
  private int heading(List<Block> blocks, int at) {
    String raw = TitleText.withoutHashes(blocks.get(at).text());
    String title = PlainText.of(raw);
    Optional<Labelled> label = labels.of(title);
    if (label.isPresent()
        && label.filter(labels::isAttendance).isPresent()
        && !label.get().rest().isEmpty()) {
      present.add(names.of(label.get().rest()));
      return at;
    }
    if (!labels.isAttendance(title)) {
      label.filter(labels::isChair).ifPresent(l -> present.addChairs(names.of(l.rest())));
      return at;
    }
    int level = blocks.get(at).level();
    boolean counts = true;
    int i = at + 1;
    for (; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.HEADING)) {
        String sub = PlainText.of(TitleText.withoutHashes(block.text()));
        if (words.is(Words.Group.ABSENT, sub)) {
          counts = false;
        } else if (labels.isAttendance(sub)
            || (words.is(Words.Group.ATTENDANCE_PART, sub)
                && (block.level() > level || isNames(blocks, i + 1)))
            || (block.level() > level && i + 1 < blocks.size() && isRoster(blocks.get(i + 1)))) {
          counts = true;
        } else {
          break;
        }
      } else if (block.is(Block.Kind.RULE) && !present.isEmpty()) {
        break;
      } else if (counts && isContent(block)) {
        if (i > at + 1
            && block.is(Block.Kind.PARAGRAPH)
            && !present.isEmpty()
            && !looksLikeNames(block)
            && !opensWithLabel(block)) {
          continue;
        }
        counts = names(block);
      }
    }
    return i - 1;
  }

  /** Names of a block inside an attendance list; whether the list goes on counting. */
  private boolean names(Block block) {
    lines.add(block.line());
    if (block.is(Block.Kind.TABLE)) {
      table(block);
      return true;
    }
    List<List<String>> runs = block.is(Block.Kind.ITEM) ? List.of(texts(block)) : runs(block);
    for (List<String> run : runs) {
      if (run.isEmpty()) {
        continue;
      }
      Optional<Labelled> label = labels.of(run.getFirst());
      if (label.filter(labels::isAbsent).isPresent()) {
        return !label.get().rest().isEmpty() || !block.children().isEmpty();
      }
      if (label.filter(labels::isChair).isPresent()) {
        present.addChairs(names.of(label.get().rest()));
      } else if (label.filter(labels::isScribe).isPresent()) {
        present.add(withoutChair(names.of(label.get().rest())));
      } else if (label.filter(labels::isPart).isPresent()) {
        List<String> rest = new ArrayList<>(run);
        rest.set(0, label.get().rest());
        present.add(names.ofLines(rest));
      } else if (!NameList.isUnticked(run.getFirst())) {
        present.add(names.ofLines(run));
      }
    }
    for (Block child : block.children()) {
      if (child.is(Block.Kind.ITEM) || child.is(Block.Kind.PARAGRAPH)) {
        names(child);
      }
    }
    return true;
  }

  /** A paragraph or item that opens with a label; returns the index of the last block used. */
  private int labelled(List<Block> blocks, int at) {
    Block block = blocks.get(at);
    int last = at;
    for (List<String> run : runs(block)) {
      if (run.isEmpty()) {
        continue;
      }
      Optional<Labelled> label = labels.of(run.getFirst());
      boolean bare = label.isEmpty() && run.size() == 1 && labels.isAttendance(run.getFirst());
      if (label.filter(labels::isChair).isPresent()) {
        if (at < NEAR || Labelled.of(run.getFirst()).isPresent()) {
          present.addChairs(names.of(label.get().rest()));
        }
        continue;
      }
      if (!bare && label.filter(labels::isAttendance).isEmpty()) {
        continue;
      }
      if (label.isPresent()
          && !label.get().strong()
          && blocks.size() > 8
          && at > blocks.size() * 3 / 4
          && label.get().rest().length() < 3) {
        continue;
      }
      List<String> rest = new ArrayList<>(run);
      rest.set(0, label.map(Labelled::rest).orElse(""));
      lines.add(block.line());
      if (rest.stream().anyMatch(s -> !s.isBlank())) {
        present.add(names.ofLines(rest));
        for (Block child : block.children()) {
          names(child);
        }
      } else if (!block.children().isEmpty()) {
        block.children().forEach(this::names);
      } else {
        last = following(blocks, at + 1);
      }
    }
    return last;
  }

  /** The list or paragraph after a label that stands alone. */
  private int following(List<Block> blocks, int from) {
    int i = from;
    while (i < blocks.size() && blocks.get(i).is(Block.Kind.ITEM)) {
      names(blocks.get(i));
      i++;
    }
    if (i == from
        && i < blocks.size()
        && (blocks.get(i).is(Block.Kind.PARAGRAPH) || blocks.get(i).is(Block.Kind.TABLE))) {
      names(blocks.get(i));
      i++;
    }
    return i - 1;
  }

  private void table(Block table) {
    boolean header = true;
    for (Block row : table.children()) {
      if (header) {
        header = false;
        continue;
      }
      String text = row.text().strip();
      String[] cells = text.replaceFirst("^\\|", "").split("\\|");
      if (cells.length > 0) {
        present.add(names.of(cells[0]));
      }
    }
  }

  /** A bare paragraph of names with initials near the top. */
  private void scanForInitials(List<Block> blocks) {
    for (Block block : blocks.subList(0, Math.min(blocks.size(), 8))) {
      if (block.is(Block.Kind.PARAGRAPH) && looksLikeNames(block)) {
        names(block);
      }
    }
  }

  /** A list or paragraph of names. */
  private boolean isNames(List<Block> blocks, int at) {
    return at < blocks.size()
        && (isRoster(blocks.get(at))
            || (blocks.get(at).is(Block.Kind.PARAGRAPH) && looksLikeNames(blocks.get(at))));
  }

  /** An item that is one name. */
  private boolean isRoster(Block block) {
    return block.is(Block.Kind.ITEM)
        && block.children().isEmpty()
        && block.text().length() < 80
        && names.of(block.text()).size() == 1;
  }

  private boolean looksLikeNames(Block block) {
    String text = PlainText.of(block.text());
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.indexOf(',') < 0 && text.indexOf('(') < 0) {
      return false;
    }
    long initials = INITIALS.matcher(text).results().count();
    long commas = text.chars().filter(c -> c == ',').count();
    return (initials >= 2 && initials * 2 >= commas)
        || (commas >= 1
            && names.of(text).size() == commas + 1
            && text.length() < 30 * (commas + 1));
  }

  private static boolean isContent(Block block) {
    return block.is(Block.Kind.ITEM)
        || block.is(Block.Kind.PARAGRAPH)
        || block.is(Block.Kind.TABLE);
  }

  private boolean opensWithLabel(Block block) {
    return !block.lines().isEmpty() && labels.opens(block.lines().getFirst().text());
  }

  /** The block's lines, parted where a line opens with a label of its own. */
  private List<List<String>> runs(Block block) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : texts(block)) {
      if (!run.isEmpty() && labels.opens(line)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(line);
    }
    runs.add(run);
    return runs;
  }

  private static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    for (Block.Line line : block.lines()) {
      String text = line.text();
      if (text.indexOf("<br") < 0 && text.indexOf("<BR") < 0) {
        texts.add(text.strip());
      } else {
        for (String part : BREAK.split(text)) {
          texts.add(part.strip());
        }
      }
    }
    return texts;
  }

  private static List<NameList.Name> withoutChair(List<NameList.Name> found) {
    return found.stream().map(n -> new NameList.Name(n.name(), false)).toList();
  }
}
