package org.minutebook.web.cards;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width, in any script. */
final class Lines {
  private static final String MORE = "\u2026";

  private Lines() {}

  /** Whether a font has most of the letters of a text; false for none at all. */
  static boolean isReadable(String text, Font font) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    long shown =
        text.codePoints().filter(Character::isLetterOrDigit).filter(font::canDisplay).count();
    return letters > 0 && shown * 4 >= letters * 3;
  }

  /**
   * Breaks a text between its words, and a word that is too long where the line ends.
   *
   * @param text of bounded length, not empty
   * @param most lines; the last of them ends with an ellipsis if there is more text
   */
  static List<TextLayout> broken(
      String text, Font font, float width, int most, FontRenderContext context) {
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(attributed(text, font).getIterator(), context);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < text.length()) {
      int start = measurer.getPosition();
      TextLayout line = measurer.nextLayout(width);
      boolean isLast = lines.size() + 1 == most && measurer.getPosition() < text.length();
      lines.add(
          isLast ? cut(text.substring(start, measurer.getPosition()), font, width, context) : line);
      if (lines.size() == most) {
        break;
      }
    }
    return lines;
  }

  /** A line with an ellipsis at its end. */
  private static TextLayout cut(String line, Font font, float width, FontRenderContext context) {
    String kept = line.stripTrailing();
    while (true) {
      TextLayout layout = new TextLayout(attributed(kept + MORE, font).getIterator(), context);
      if (kept.isEmpty() || layout.getVisibleAdvance() <= width) {
        return layout;
      }
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
    }
  }

  private static AttributedString attributed(String text, Font font) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    return attributed;
  }
}
