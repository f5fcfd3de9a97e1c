package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.reading.LabelWords;

/** Reads the names in blocks that are known to be a roll: lists, paragraphs, tables. */
final class RollParser {
  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");

  /** More items below a label are no chairs. */
  private static final int MAX_CHAIRS = 4;

  private final LabelWords words;
  private final NameList names;
  private final AttendanceLabels labels;
  private final PresentPeople present;
  private final RollTable table;
  private final LabelledParts parts;
  private final Set<Integer> lines = new HashSet<>();

  RollParser(LabelWords words, NameList names, AttendanceLabels labels, PresentPeople present) {
    this.words = words;
    this.names = names;
    this.labels = labels;
    this.present = present;
    this.table = new RollTable(labels, names, present);
    this.parts = new LabelledParts(labels);
  }

  /** Reads a table of labels and values: {@code | Present | Ann, Bob |}. */
  void facts(Block block) {
    for (LabelledLine label : table.facts(block)) {
      if (labels.isChair(label)) {
        chairs(label);
      } else if (labels.isAttendance(label) && !labels.isAbsent(label)) {
        lines.add(block.line());
        present.add(names.of(BREAK.matcher(label.rest()).replaceAll(", ")));
      }
    }
  }

  /** The first lines of the blocks that were read. */
  Set<Integer> blockLines() {
    return lines;
  }

  /** Reads names on one line. */
  void names(String line) {
    present.add(names.of(line));
  }

  /** Reads the blocks of one list, such as items that are siblings. */
  void readAll(List<Block> blocks) {
    Optional<Pattern> columns = RollColumns.of(blocks);
    boolean marked = areMarked(blocks);
    boolean counts = true;
    for (Block block : blocks) {
      counts |= !block.lines().isEmpty() && labels.opens(block.lines().getFirst().text());
      if (counts && (!marked || isMarked(block))) {
        counts = read(block, columns);
      } else {
        lines.add(block.line());
      }
    }
  }

  /**
   * Reads one block of a list.
   *
   * @param columns what separates the columns in this list
   * @return whether the blocks that follow still list those present, not those absent
   */
  boolean read(Block block, Optional<Pattern> columns) {
    lines.add(block.line());
    if (block.is(Block.Kind.TABLE)) {
      table.roll(block);
      return true;
    }
    if (isAbsent(block.text())) {
      return block.is(Block.Kind.ITEM);
    }
    boolean first = true;
    boolean below = true;
    if (isGroup(block)) {
      readAll(block.children());
      return true;
    }
    List<List<String>> runs = block.is(Block.Kind.ITEM) ? itemRuns(block) : runs(block);
    boolean grouped = runs.stream().filter(this::isLabelledList).count() > 1;
    for (List<String> run : runs) {
      if (run.isEmpty()) {
        continue;
      }
      Optional<LabelledLine> label = labels.of(run.getFirst());
      if (label.filter(labels::isAbsent).isPresent()) {
        if (label.get().rest().isEmpty() && block.children().isEmpty()) {
          return false;
        }
        continue;
      }
      if (label.filter(labels::isChair).isPresent()) {
        chairs(label.get(), block.children());
        below = !label.get().rest().isEmpty();
      } else if (label.filter(labels::isScribe).isPresent()) {
        present.addScribes(names.of(label.get().rest()));
      } else if (label
          .filter(l -> grouped || labels.isPart(l) || names.areSeveral(l.rest()))
          .isPresent()) {
        List<String> rest = new ArrayList<>(run);
        rest.set(0, label.get().rest());
        present.add(names.ofLines(rest));
      } else if (block.is(Block.Kind.PARAGRAPH)
          && run.size() == 1
          && run.getFirst().endsWith(":")) {
        continue; // A label above the names, whatever it says: "new here:".
      } else if (block.is(Block.Kind.PARAGRAPH) && RollColumns.areRows(run)) {
        rows(run);
      } else if (columns.isPresent() && first) {
        row(String.join(" ", run), columns.get());
      } else if (!NameList.isUnticked(run.getFirst())) {
        present.add(names.ofLines(run));
      }
      first = false;
    }
    if (below) {
      readAll(
          block.children().stream()
              .filter(c -> c.is(Block.Kind.ITEM) || c.is(Block.Kind.PARAGRAPH))
              .toList());
    }
    return true;
  }

  private boolean isLabelledList(List<String> run) {
    return !run.isEmpty()
        && labels.of(run.getFirst()).filter(l -> names.areFull(l.rest())).isPresent();
  }

  /** Whether an item is a company or the like, and those below it are its people. */
  private boolean isGroup(Block item) {
    String text = MarkdownStripper.strip(item.text());
    return item.is(Block.Kind.ITEM)
        && !item.children().isEmpty()
        && text.indexOf(':') < 0
        && text.indexOf(',') < 0
        && !NameCheck.isFull(text)
        && item.children().stream()
            .allMatch(
                child ->
                    child.is(Block.Kind.ITEM)
                        && NameCheck.isFull(MarkdownStripper.strip(child.text()).strip())
                        && names.of(child.text()).size() == 1);
  }

  /** Whether a list marks those who came, {@code "Ann Lee x"}, so that the others did not. */
  boolean areMarked(List<Block> list) {
    long items = list.stream().filter(b -> b.is(Block.Kind.ITEM)).count();
    long marked = list.stream().filter(RollParser::isMarked).count();
    return marked > 1 && marked * 3 >= items;
  }

  static boolean isMarked(Block item) {
    String text = item.text();
    int last = text.length() - 1;
    return last > 2
        && item.is(Block.Kind.ITEM)
        && text.charAt(last - 1) == ' '
        && CheckBox.isTick(text.substring(last));
  }

  /** Whether a text is a label such as {@code "Regrets"}. */
  boolean isAbsent(String text) {
    return text.length() < 60 && words.is(LabelWords.Group.ABSENT, MarkdownStripper.strip(text));
  }

  /** Adds the names after the label of a chair, or in the items below it. */
  void chairs(LabelledLine label, List<Block> below) {
    chairs(label);
    if (label.rest().isEmpty() && below.size() <= MAX_CHAIRS) {
      below.forEach(item -> chairs(new LabelledLine(label.label(), item.text(), false)));
    }
  }

  /** Adds the names after the label of a chair. A host may be a place rather than a person. */
  void chairs(LabelledLine label) {
    List<NameList.Name> found = names.of(label.rest());
    if (label.label().toLowerCase(Locale.ROOT).startsWith("host")) {
      present.addHosts(found);
    } else {
      present.addMeetingChairs(found);
    }
  }

  /** Reads lines that are a name and what is said of the person each. */
  void rows(List<String> rows) {
    rows.forEach(line -> row(NameSurroundings.plain(line.strip()), RollColumns.COMMA));
  }

  /** Reads an item with columns: a name and what is said of the person. */
  private void row(String text, Pattern columns) {
    if (NameList.isUnticked(text)) {
      return;
    }
    String[] cells = RollColumns.cells(CheckBox.strip(text), columns);
    boolean initialsFirst = cells.length > 1 && NameList.isInitialsOf(cells[0], cells[1]);
    List<NameList.Name> named = names.of(initialsFirst ? cells[1] : cells[0]);
    if (named.size() != 1) {
      present.add(named);
      return;
    }
    NameList.Name name = named.getFirst();
    if (initialsFirst) {
      name = name.with(Aliases.certain(cells[0]), false);
    }
    for (int i = 1; i < cells.length; i++) {
      String cell = MarkdownStripper.strip(cells[i]);
      if (NameWords.STAYED_AWAY.has(cell.strip())) {
        return;
      }
      name = name.with(Aliases.ofColumn(name.name(), cell, false), names.isChair(cell));
    }
    present.add(List.of(name));
  }

  /** A paragraph's lines, split before each line that opens with a label. */
  List<List<String>> runs(Block block) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : parts(block)) {
      if (!run.isEmpty()
          && (labels.opens(line) || labels.isBare(line) || isOtherLabel(run, line))) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(line);
    }
    runs.add(run);
    return runs;
  }

  /** An item is one run, but for a line that holds several labels. */
  private List<List<String>> itemRuns(Block item) {
    List<String> whole = texts(item);
    return parts(item).size() > whole.size() ? runs(item) : List.of(whole);
  }

  private List<String> parts(Block block) {
    List<String> all = new ArrayList<>();
    texts(block).forEach(line -> all.addAll(parts.of(line)));
    return all;
  }

  /** Whether a line after names opens with a label of something else: {@code "Language: ..."}. */
  private boolean isOtherLabel(List<String> run, String line) {
    return line.indexOf(':') > 0
        && labels.of(run.getFirst()).filter(l -> l.rest().indexOf(' ') > 0).isPresent()
        && LabelledLine.of(line).filter(l -> l.label().indexOf(',') < 0).isPresent();
  }

  /** A line without the dash that an export escaped: {@code "\- Ann Lee"}. */
  private static String withoutBullet(String text) {
    return text.startsWith("\\- ") || text.startsWith("\\* ") ? text.substring(3).strip() : text;
  }

  private static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    for (Block.Line line : block.lines()) {
      String text = RollMarkup.boxes(line.text());
      if (text.indexOf("<br") < 0 && text.indexOf("<BR") < 0) {
        texts.add(withoutBullet(text.strip()));
      } else {
        for (String part : BREAK.split(text)) {
          texts.add(part.strip());
        }
      }
    }
    return texts;
  }
}
