package org.minutebook.web.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Makes task boxes visible, and gives links and images without a text one. */
final class TaskListMarkup extends AbstractVisitor {
  private TaskListMarkup() {}

  static void complete(Node document) {
    document.accept(new TaskListMarkup());
  }

  @Override
  public void visit(ListItem item) {
    if (item.getFirstChild() instanceof Paragraph paragraph) {
      Node first = paragraph.getFirstChild();
      while (first != null && !(first instanceof Text)) {
        first = first.getFirstChild();
      }
      if (first instanceof Text text) {
        showBox(text);
      }
    }
    visitChildren(item);
  }

  private static void showBox(Text text) {
    String literal = text.getLiteral();
    if (literal.startsWith("[ ] ")) {
      text.setLiteral("\u2610 " + literal.substring(4));
    } else if (literal.startsWith("[x] ") || literal.startsWith("[X] ")) {
      text.setLiteral("\u2611 " + literal.substring(4));
    }
  }

  @Override
  public void visit(Link link) {
    if (link.getFirstChild() == null) {
      link.appendChild(new Text(link.getDestination()));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    if (image.getFirstChild() == null) {
      image.appendChild(new Text("image"));
    }
    visitChildren(image);
  }
}
