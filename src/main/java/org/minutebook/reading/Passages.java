package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a document apart into the passages that may be statements. */
final class Passages {
  private static final Pattern BOX = Pattern.compile("^\\[([ xX])\\]\\s+(.*)$", Pattern.DOTALL);

  /** {@code "Consensus:"} alone leads the list below it. */
  private static final Pattern LEADS = Pattern.compile("[:：][*_]{0,3}\\s*$");

  private final List<Passage> found = new ArrayList<>();
  private String heading = "";
  private String lead = "";
  private int leadLine;

  private Passages() {}

  /** All passages in the order of lines. */
  static List<Passage> of(List<Block> blocks) {
    Passages passages = new Passages();
    passages.walk(blocks, "", false);
    return passages.found;
  }

  private void walk(List<Block> blocks, String parent, boolean nested) {
    for (Block block : blocks) {
      switch (block.kind()) {
        case HEADING -> {
          heading = TitleText.clean(block.text());
          lead = "";
        }
        case PARAGRAPH -> {
          if (!nested && LEADS.matcher(block.text()).find() && block.text().length() < 60) {
            lead = PlainText.of(block.text());
            leadLine = block.end();
          }
          sentences(block, parent);
        }
        case ITEM -> {
          boolean led = !nested && !lead.isEmpty() && block.line() <= leadLine + 2;
          String above = nested ? parent : led ? lead : "";
          if (led) {
            leadLine = block.end();
          }
          sentences(block, above);
          walk(block.children(), PlainText.of(block.text()), true);
        }
        case TABLE -> {
          for (Block row :
              block
                  .children()
                  .subList(Math.min(1, block.children().size()), block.children().size())) {
            String text = Sentences.fold(row.text().replaceAll("^\\s*\\||\\|\\s*$", ""));
            found.add(passage(text, row.line(), row.end(), row, parent, true, Passage.Box.NONE));
          }
        }
        case QUOTE -> walk(block.children(), parent, nested);
        default -> {
          // code, HTML and rules say nothing
        }
      }
    }
  }

  private void sentences(Block block, String parent) {
    List<Sentences.Sentence> sentences = Sentences.of(block.lines());
    Passage.Box box = Passage.Box.NONE;
    boolean opens = true;
    for (Sentences.Sentence sentence : sentences) {
      String text = sentence.text();
      if (opens && block.is(Block.Kind.ITEM)) {
        Matcher ticked = BOX.matcher(text);
        if (ticked.matches()) {
          box = ticked.group(1).isBlank() ? Passage.Box.EMPTY : Passage.Box.TICKED;
          text = ticked.group(2);
        }
      }
      found.add(passage(text, sentence.line(), sentence.end(), block, parent, opens, box));
      opens = false;
    }
  }

  private Passage passage(
      String text, int line, int end, Block block, String parent, boolean opens, Passage.Box box) {
    return new Passage(
        text, line, end, new Passage.Place(block.kind(), heading, parent, heading), opens, box);
  }
}
