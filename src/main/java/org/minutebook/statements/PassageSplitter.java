package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.markdown.SentenceSplitter;
import org.minutebook.markdown.TitleText;

/** Takes a document apart into the passages that may be statements. */
final class PassageSplitter {
  private static final Pattern BOX = Pattern.compile("^\\[([ xX])\\]\\s+(.*)$", Pattern.DOTALL);

  /** {@code "Consensus:"} or {@code "**Consensus**"} alone leads the list below it. */
  private static final Pattern LEADS =
      Pattern.compile("[:：][*_]{0,3}\\s*$|^\\s*(\\*\\*|__)[^*_]+\\1\\s*$");

  private static final Pattern ASKS = Pattern.compile("\\?[)\\]*_\"'”’]{0,3}$");

  /** So many words of a conclusion make one point, and so many an answer. */
  private static final int POINT = 30;

  private static final int ANSWER = 10;

  private final List<Passage> found = new ArrayList<>();
  private String heading = "";
  private String lead = "";
  private int leadLine;
  private String before = "";
  private final Predicate<String> concludes;

  private PassageSplitter(Predicate<String> concludes) {
    this.concludes = concludes;
  }

  /**
   * All passages in the order of lines.
   *
   * @param concludes whether a heading or a label stands over what settles a topic or is to be done
   */
  static List<Passage> of(List<Block> blocks, Predicate<String> concludes) {
    PassageSplitter passages = new PassageSplitter(concludes);
    passages.walk(blocks, "", 0);
    return passages.found;
  }

  private void walk(List<Block> blocks, String parent, int depth) {
    boolean nested = depth > 0;
    for (Block block : blocks) {
      switch (block.kind()) {
        case HEADING -> {
          heading = TitleText.clean(block.text());
          lead = "";
          before = "";
        }
        case PARAGRAPH -> {
          String text = nested ? "" : block.text();
          boolean leads = !nested && text.length() < 60 && LEADS.matcher(text).find();
          boolean led = !nested && !leads && leads(block) && concludes.test(lead);
          sentences(block, led ? lead : parent, depth);
          if (leads) {
            lead = MarkdownStripper.strip(block.text());
            leadLine = block.end();
          }
        }
        case ITEM -> {
          boolean led = !nested && leads(block);
          String above = nested ? parent : led ? lead : "";
          if (led) {
            leadLine = block.end();
          }
          sentences(block, above, depth);
          walk(block.children(), MarkdownStripper.strip(block.text()), depth + 1);
        }
        case TABLE -> rows(block, depth);
        case QUOTE -> walk(block.children(), parent, depth);
        default -> {
          // code, HTML and rules say nothing
        }
      }
    }
  }

  /** Whether the label that stands alone leads a block. */
  private boolean leads(Block block) {
    return !lead.isEmpty() && block.line() <= leadLine + 2;
  }

  /** The rows of a table, led by its header. */
  private void rows(Block table, int depth) {
    List<Block> rows = table.children();
    String header = rows.isEmpty() ? "" : MarkdownStripper.strip(row(rows.getFirst()));
    before = "";
    for (Block row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      found.add(
          passage(row(row), row.line(), row.end(), row, header, depth, true, Passage.Box.NONE));
    }
  }

  private static String row(Block row) {
    return SentenceSplitter.fold(row.text().replaceAll("^\\s*\\||\\|\\s*$", ""));
  }

  private void sentences(Block block, String parent, int depth) {
    before = "";
    List<SentenceSplitter.Sentence> sentences = new ArrayList<>();
    if (concludes.test(heading) || concludes.test(parent)) {
      for (List<Block.Line> point : linesOfPoints(block.lines())) {
        sentences.addAll(joined(SentenceSplitter.of(point)));
      }
    } else {
      sentences.addAll(answered(SentenceSplitter.of(block.lines())));
    }
    Passage.Box box = Passage.Box.NONE;
    boolean opens = true;
    for (SentenceSplitter.Sentence sentence : sentences) {
      String text = sentence.text();
      if (opens && block.is(Block.Kind.ITEM)) {
        Matcher ticked = BOX.matcher(text);
        if (ticked.matches()) {
          box = ticked.group(1).isBlank() ? Passage.Box.EMPTY : Passage.Box.TICKED;
          text = ticked.group(2);
        }
      }
      found.add(passage(text, sentence.line(), sentence.end(), block, parent, depth, opens, box));
      opens = false;
      before = text;
    }
  }

  /**
   * The lines of a conclusion, parted where a point ends with its line: the next begins with a
   * capital, and its first word would have fitted in.
   */
  private static List<List<Block.Line>> linesOfPoints(List<Block.Line> lines) {
    int width = lines.stream().mapToInt(line -> line.text().strip().length()).max().orElse(0);
    List<List<Block.Line>> points = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      String next = lines.get(i).text().strip();
      String word = next.split(" ", 2)[0];
      boolean fitted = lines.get(i - 1).text().strip().length() + 1 + word.length() <= width;
      if (fitted && !next.isEmpty() && Character.isUpperCase(next.charAt(0))) {
        points.add(lines.subList(from, i));
        from = i;
      }
    }
    points.add(lines.subList(from, lines.size()));
    return points;
  }

  /** What little stands in an item of a conclusion makes one point. */
  private static List<SentenceSplitter.Sentence> joined(List<SentenceSplitter.Sentence> sentences) {
    int words = sentences.stream().mapToInt(SentenceSplitter.Sentence::words).sum();
    return sentences.size() > 1 && words <= POINT
        ? List.of(sentences.getFirst().with(sentences.getLast(), sentences))
        : answered(sentences);
  }

  /** A question and its short answer make one point. */
  private static List<SentenceSplitter.Sentence> answered(
      List<SentenceSplitter.Sentence> sentences) {
    List<SentenceSplitter.Sentence> points = new ArrayList<>();
    for (SentenceSplitter.Sentence sentence : sentences) {
      boolean answers =
          points.size() == 1
              && ASKS.matcher(points.getFirst().text()).find()
              && sentence.words() <= ANSWER
              && !ASKS.matcher(sentence.text()).find();
      if (answers) {
        points.set(0, points.getFirst().with(sentence, List.of(points.getFirst(), sentence)));
      } else {
        points.add(sentence);
      }
    }
    return points;
  }

  private Passage passage(
      String text,
      int line,
      int end,
      Block block,
      String parent,
      int depth,
      boolean opens,
      Passage.Box box) {
    return new Passage(
        text,
        line,
        end,
        new Passage.Place(block.kind(), heading, parent, depth, before),
        opens,
        box);
  }
}
