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
 * Adjusts the headings of a section to its page. The heading that is the section's title is
 * removed, as the page shows it; the others keep their hierarchy, starting at the level given.
 */
final class HeadingLevels {
  private static final int MAX_LEVEL = 6;

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
    // For accessibility a heading is at most one level below the one before it.
    TreeSet<Integer> ranks = new TreeSet<>(headings.stream().map(Heading::getLevel).toList());
    int maxLevel = outermost;
    for (Heading heading : headings) {
      int rank = ranks.headSet(heading.getLevel()).size();
      int level = Math.min(Math.min(outermost + rank, maxLevel), MAX_LEVEL);
      heading.setLevel(level);
      maxLevel = level + 1;
    }
  }

  private static boolean isTitle(Heading heading, Section section) {
    String text = Slug.of(text(heading));
    String title = Slug.of(section.title());
    return text.equals(Slug.of(section.rawTitle())) || (!title.isEmpty() && text.startsWith(title));
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
