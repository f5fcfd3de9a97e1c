package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the tables and lists that a Markdown file has in HTML as if they were Markdown. */
public final class HtmlLists {
  /** More HTML in one place is no roll. */
  private static final int MAX_LENGTH = 50_000;

  private HtmlLists() {}

  /** The blocks, those of HTML that hold a table or a list being that table or its items. */
  public static List<Block> unfolded(List<Block> blocks) {
    if (blocks.stream().noneMatch(HtmlLists::mayHold)) {
      return blocks;
    }
    List<Block> unfolded = new ArrayList<>();
    for (Block block : blocks) {
      List<Block> held = mayHold(block) ? held(block) : List.of();
      unfolded.addAll(held.isEmpty() ? List.of(block) : held);
    }
    return unfolded;
  }

  private static boolean mayHold(Block block) {
    if (!block.is(Block.Kind.HTML)) {
      return false;
    }
    String text = block.text();
    return text.length() <= MAX_LENGTH
        && (text.contains("<td") || text.contains("<TD") || text.contains("<li"));
  }

  private static List<Block> held(Block html) {
    Document part = Jsoup.parseBodyFragment(html.text());
    List<Block> rows = new ArrayList<>();
    for (Element row : part.getElementsByTag("tr")) {
      StringBuilder cells = new StringBuilder("|");
      for (Element cell : row.children()) {
        cells.append(' ').append(cell.text().replace('|', '/')).append(" |");
      }
      rows.add(block(Block.Kind.ROW, html, 0, cells.toString(), List.of()));
    }
    if (!rows.isEmpty()) {
      return List.of(block(Block.Kind.TABLE, html, 0, "", rows));
    }
    List<Block> items = new ArrayList<>();
    for (Element item : part.getElementsByTag("li")) {
      items.add(block(Block.Kind.ITEM, html, 1, item.ownText(), List.of()));
    }
    return items;
  }

  private static Block block(
      Block.Kind kind, Block html, int level, String text, List<Block> children) {
    Block.Line line = new Block.Line(html.line(), 1, text, 1);
    return new Block(kind, html.line(), html.end(), level, List.of(line), children);
  }
}
