package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final Pattern QUESTION = Pattern.compile("\\?\\s*$");

  private final Words words;
  private final NameList names;
  private final Map<String, Boolean> present = new LinkedHashMap<>();
  private final Set<Integer> lines = new HashSet<>();

  private Attendance(Words words) {
    this.words = words;
    this.names = new NameList(words);
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
        attendance.present.entrySet().stream()
            .map(e -> new Attendee(e.getKey(), e.getValue(), person.apply(e.getKey())))
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
    String title = PlainText.of(blocks.get(at).text());
    Optional<Labelled> label = Labelled.of(title).filter(l -> isAttendance(l.label()));
    if (label.isPresent() && !label.get().rest().isEmpty()) {
      add(names.of(label.get().rest()));
      return at;
    }
    if (!isAttendance(title)) {
      Labelled.of(title)
          .filter(l -> words.is(Words.Group.CHAIR, l.label()))
          .ifPresent(l -> addChairs(l.rest()));
      return at;
    }
    int level = blocks.get(at).level();
    boolean counts = true;
    int i = at + 1;
    for (; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.HEADING)) {
        String sub = PlainText.of(block.text());
        if (words.is(Words.Group.ABSENT, sub)) {
          counts = false;
        } else if ((words.is(Words.Group.ATTENDANCE_PART, sub) && block.level() > level)
            || isAttendance(sub)
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
      Optional<Labelled> label = Labelled.of(run.getFirst());
      if (label.isPresent() && words.is(Words.Group.ABSENT, label.get().label())) {
        if (label.get().rest().isEmpty() && block.children().isEmpty()) {
          return false;
        }
        return true;
      }
      if (label.isPresent() && words.is(Words.Group.CHAIR, label.get().label())) {
        addChairs(label.get().rest());
      } else if (label.isPresent() && words.is(Words.Group.SCRIBE, label.get().label())) {
        add(withoutChair(names.of(label.get().rest())));
      } else if (label.isPresent() && isPart(label.get().label())) {
        List<String> rest = new ArrayList<>(run);
        rest.set(0, label.get().rest());
        add(names.ofLines(rest));
      } else if (!NameList.isUnticked(run.getFirst())) {
        add(names.ofLines(run));
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
      Optional<Labelled> label = Labelled.of(run.getFirst());
      boolean bare = label.isEmpty() && run.size() == 1 && isAttendance(run.getFirst());
      if (label.isPresent() && words.is(Words.Group.CHAIR, label.get().label())) {
        addChairs(label.get().rest());
        continue;
      }
      if (!bare && (label.isEmpty() || !isAttendance(label.get().label()))) {
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
        add(names.ofLines(rest));
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
        add(names.of(cells[0]));
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

  /** An item that is one name. */
  private boolean isRoster(Block block) {
    return block.is(Block.Kind.ITEM)
        && block.children().isEmpty()
        && block.text().length() < 80
        && names.of(block.text()).size() == 1;
  }

  private boolean looksLikeNames(Block block) {
    String text = PlainText.of(block.text());
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

  private boolean isAttendance(String label) {
    return words.is(Words.Group.ATTENDANCE, PlainText.of(label)) && !QUESTION.matcher(label).find();
  }

  private boolean isPart(String label) {
    return words.is(Words.Group.ATTENDANCE, label) || words.is(Words.Group.ATTENDANCE_PART, label);
  }

  private boolean opensWithLabel(Block block) {
    return !block.lines().isEmpty() && isLabel(block.lines().getFirst().text());
  }

  private boolean isLabel(String line) {
    Optional<Labelled> label = Labelled.of(line);
    return label.isPresent()
        && (isPart(label.get().label())
            || words.isAny(
                label.get().label(), Words.Group.ABSENT, Words.Group.CHAIR, Words.Group.SCRIBE));
  }

  /** The block's lines, parted where a line opens with a label of its own. */
  private List<List<String>> runs(Block block) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (Block.Line line : block.lines()) {
      if (isLabel(line.text()) && !run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(line.text().strip());
    }
    runs.add(run);
    return runs;
  }

  private static List<String> texts(Block block) {
    return block.lines().stream().map(l -> l.text().strip()).toList();
  }

  private static List<NameList.Name> withoutChair(List<NameList.Name> found) {
    return found.stream().map(n -> new NameList.Name(n.name(), false)).toList();
  }

  private void addChairs(String rest) {
    for (NameList.Name name : names.of(rest)) {
      present.put(name.name(), true);
    }
  }

  private void add(List<NameList.Name> found) {
    for (NameList.Name name : found) {
      present.merge(name.name(), name.chair(), Boolean::logicalOr);
    }
  }
}
