package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.CheckBox;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.Sentence;
import org.minutebook.markdown.SentenceSplitter;
import org.minutebook.markdown.TitleText;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.passages.TableCells;
import org.minutebook.statements.passages.TableColumns;

/** Splits a document into the passages that may be statements. */
final class PassageSplitter {
  /** {@code "Consensus:"} or {@code "**Consensus**"} on a line of its own labels the list below. */
  private static final Pattern LABEL =
      Pattern.compile("[:：][*_]{0,3}\\s*$|^\\s*(\\*\\*|__)[^*_]+\\1\\s*$");

  private static final int MAX_LABEL_LENGTH = 60;

  /**
   * Sentences that open the items around a passage; nobody nests deeper to say what it is about.
   */
  private static final int MAX_LEAD_ITEMS = 12;

  private static final int MAX_LEAD_LENGTH = 600;

  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, String> links;
  private final Predicate<String> isConclusion;
  private final Predicate<String> isPerson;
  private String heading = "";

  /** How many passages there were when the heading came. */
  private int beforeHeading;

  /** Whether a rule has ended what the heading is above. */
  private boolean isRuledOff;

  private String label = "";
  private int labelLine;
  private Passage.Place lastPlace;

  private PassageSplitter(
      Map<String, String> links, Predicate<String> isConclusion, Predicate<String> isPerson) {
    this.links = links;
    this.isConclusion = isConclusion;
    this.isPerson = isPerson;
  }

  /**
   * All passages in the order of lines.
   *
   * @param isConclusion whether a heading or a label is that of what settles a topic or is to be
   *     done
   * @param isPerson whether an item only names who does what is nested in it
   */
  static List<Passage> split(
      BlockParser.Parsed document, Predicate<String> isConclusion, Predicate<String> isPerson) {
    PassageSplitter splitter = new PassageSplitter(document.links(), isConclusion, isPerson);
    splitter.walk(document.blocks(), new Parents("", 0, List.of()));
    return splitter.passages;
  }

  /**
   * What a block is nested in.
   *
   * @param text of the innermost item, or of the label that leads its list; else ""
   * @param depth how many items
   * @param lead the sentences that open them, innermost first
   */
  private record Parents(String text, int depth, List<String> lead) {
    boolean isEmpty() {
      return depth == 0;
    }

    Parents labelled(String label) {
      return new Parents(label, depth, lead);
    }

    Parents within(String item, List<String> itemLead) {
      return new Parents(item, depth + 1, itemLead);
    }
  }

  private void walk(List<Block> blocks, Parents parents) {
    for (Block block : blocks) {
      switch (block.kind()) {
        case HEADING -> {
          heading = TitleText.clean(block.text());
          label = "";
          beforeHeading = passages.size();
          isRuledOff = false;
        }
        case PARAGRAPH -> paragraph(block, parents);
        case ITEM -> item(block, parents);
        case TABLE -> rows(block, parents);
        case QUOTE -> walk(block.children(), parents);
        case RULE -> isRuledOff = passages.size() > beforeHeading;
        default -> {
          // code and HTML have no sentences
        }
      }
    }
  }

  private void paragraph(Block block, Parents parents) {
    boolean isLabel =
        parents.isEmpty()
            && block.text().length() < MAX_LABEL_LENGTH
            && LABEL.matcher(block.text()).find();
    boolean isLabelled =
        parents.isEmpty() && !isLabel && followsLabel(block) && isConclusion.test(label);
    sentences(block, isLabelled ? parents.labelled(label) : parents);
    if (isLabel) {
      label = plain(block.text());
      labelLine = block.end();
    }
  }

  private void item(Block block, Parents parents) {
    Parents around = parents;
    if (parents.isEmpty()) {
      boolean isLabelled = followsLabel(block);
      around = parents.labelled(isLabelled ? label : "");
      labelLine = isLabelled ? block.end() : labelLine;
    }
    List<String> lead = sentences(block, around);
    String text = plain(block.text());
    boolean names =
        !block.children().isEmpty()
            && (isConclusion.test(around.text()) || isConclusion.test(heading))
            && isPerson.test(text);
    walk(block.children(), parents.within(names ? around.text() : text, lead));
  }

  /** Whether a block belongs to the label on a line of its own above it. */
  private boolean followsLabel(Block block) {
    return !label.isEmpty() && block.line() <= labelLine + 2;
  }

  /** The rows of a table; what leads them is its header. */
  private void rows(Block table, Parents parents) {
    List<Block> rows = table.children();
    String header = rows.isEmpty() ? "" : plain(TableCells.whole(rows.getFirst()).text());
    List<String> lead = lead(header, parents.lead());
    TableColumns columns = TableColumns.of(rows.isEmpty() ? List.of() : cellsOf(rows.getFirst()));
    for (Block row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      List<String> cells = cellsOf(row);
      Passage.Row beside = columns.beside(cells);
      if (columns.settled().isEmpty()) {
        Passage.Place place =
            new Passage.Place(row.kind(), heading, header, parents.depth(), "", lead);
        passages.add(passage(TableCells.whole(row), place, true, Passage.Box.NONE, beside));
        continue;
      }
      List<String> talk = lead(columns.talk(cells), parents.lead());
      for (int column : columns.settled()) {
        TableCells.cell(row, column)
            .ifPresent(
                cell ->
                    passages.add(
                        passage(
                            cell,
                            new Passage.Place(
                                row.kind(),
                                heading,
                                columns.name(column),
                                parents.depth(),
                                columns.talk(cells),
                                talk),
                            true,
                            Passage.Box.NONE,
                            beside)));
      }
    }
  }

  private List<String> cellsOf(Block row) {
    return Block.cells(row).stream().map(this::plain).map(String::strip).toList();
  }

  /**
   * Adds the sentences of a block.
   *
   * @return what leads the blocks within it
   */
  private List<String> sentences(Block block, Parents parents) {
    Passage.Box box = Passage.Box.NONE;
    List<String> lead = parents.lead();
    String before = "";
    boolean opens = true;
    for (Sentence sentence : points(block, parents)) {
      Sentence words = sentence;
      Optional<CheckBox> checkBox =
          opens && block.is(Block.Kind.ITEM) ? CheckBox.at(sentence.text()) : Optional.empty();
      if (checkBox.filter(b -> !b.rest().isEmpty()).isPresent()) {
        box = checkBox.get().ticked() ? Passage.Box.TICKED : Passage.Box.EMPTY;
        int length = sentence.text().length();
        words = sentence.part(length - checkBox.get().rest().length(), length);
      }
      Passage passage =
          passage(words, place(block, parents, before, lead), opens, box, Passage.Row.NONE);
      passages.add(passage);
      if (opens) {
        lead = lead(passage.plain(), parents.lead());
      }
      before = passage.plain();
      opens = false;
    }
    return lead;
  }

  /** What surrounds a passage; the items of one list share it, since a long list has many. */
  private Passage.Place place(Block block, Parents parents, String before, List<String> lead) {
    Passage.Place place =
        new Passage.Place(
            block.kind(), heading(block), parents.text(), parents.depth(), before, lead);
    if (!place.equals(lastPlace)) {
      lastPlace = place;
    }
    return lastPlace;
  }

  /**
   * The heading that a block is below. A footer behind a rule is not below that of a conclusion.
   */
  private String heading(Block block) {
    boolean isFooter = isRuledOff && block.is(Block.Kind.PARAGRAPH) && isConclusion.test(heading);
    return isFooter ? "" : heading;
  }

  private static List<String> lead(String opening, List<String> around) {
    List<String> lead = new ArrayList<>();
    lead.add(opening.substring(0, Math.min(opening.length(), MAX_LEAD_LENGTH)));
    lead.addAll(around.subList(0, Math.min(around.size(), MAX_LEAD_ITEMS - 1)));
    return List.copyOf(lead);
  }

  private List<Sentence> points(Block block, Parents parents) {
    if (!isConclusion.test(heading(block)) && !isConclusion.test(parents.text())) {
      return Motions.joined(
          Motions.withAnswers(
              SentenceSplitter.split(block.lines(), LabelPatterns::beginsWithLabel)));
    }
    return ConclusionPoints.of(block.lines());
  }

  private Passage passage(
      Sentence words, Passage.Place place, boolean opens, Passage.Box box, Passage.Row row) {
    String text = words.text();
    String seen = text.substring(0, Math.min(text.length(), Passage.MAX_LENGTH));
    return new Passage(text, plain(seen), words.range(), place, opens, box, row);
  }

  private String plain(String markdown) {
    return MarkdownStripper.strip(markdown, links);
  }
}
