package org.minutebook.web.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;

/**
 * Fits the headings of a section into a page: the one that gave the section its title goes, since
 * the page shows it; the others keep their order of rank, from the level given downwards.
 */
final class HeadingLevels {
  private static final int DEEPEST = 6;

  private HeadingLevels() {}

  static void fit(Node document, Section section, int outermost) {
    if (document.getFirstChild() instanceof Heading first && isTitle(first, section)) {
      first.unlink();
    }
    List<Heading> headings = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            headings.add(heading);
          }
        });
    headings.stream().filter(h -> text(h).isBlank()).forEach(Node::unlink);
    headings.removeIf(h -> text(h).isBlank());
    // A heading may be one deeper than the one before it, not two.
    TreeSet<Integer> ranks = new TreeSet<>(headings.stream().map(Heading::getLevel).toList());
    int deepest = outermost;
    for (Heading heading : headings) {
      int rank = ranks.headSet(heading.getLevel()).size();
      int level = Math.min(Math.min(outermost + rank, deepest), DEEPEST);
      heading.setLevel(level);
      deepest = level + 1;
    }
  }

  private static boolean isTitle(Heading heading, Section section) {
    String words = Slug.of(text(heading));
    String title = Slug.of(section.title());
    return words.equals(Slug.of(section.rawTitle()))
        || (!title.isEmpty() && words.startsWith(title));
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }
        });
    return text.toString();
  }
}
