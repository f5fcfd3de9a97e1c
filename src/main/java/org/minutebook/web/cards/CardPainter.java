package org.minutebook.web.cards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws cards in the colours of the pages, with whatever fonts this machine has. */
final class CardPainter {
  private static final int MARGIN = 80;
  private static final int WIDTH = CardPictures.WIDTH - 2 * MARGIN;

  private static final int LABEL_BASELINE = 100;
  private static final int WORDS_TOP = 134;
  private static final int WORDS_BOTTOM = 446;
  private static final int PLACE_BASELINE = 494;
  private static final int RULE = 528;
  private static final int ARCHIVE_BASELINE = 583;
  private static final int SIGN = 44;

  /** From that for a few words to that for many. */
  private static final int[] SIZES = {76, 68, 60, 54, 48, 42};

  private static final int LINE_SIZE = 30;

  private static final Color PAPER = new Color(0xfbfaf6);
  private static final Color INK = new Color(0x1c2124);
  private static final Color SOFT = new Color(0x566067);
  private static final Color LINE = new Color(0xdedad0);
  private static final Color ACCENT = new Color(0x1f4e5f);
  private static final Color DECIDED = new Color(0x1b5e3b);
  private static final Color DIAMOND = new Color(0xf4b860);

  static {
    // Before the first class of AWT looks for a screen.
    System.setProperty("java.awt.headless", "true");
  }

  private CardPainter() {}

  /** Whether there is a font; fails in all sorts of ways where there is none. */
  static boolean hasFonts() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      Font font = new Font(Font.SERIF, Font.PLAIN, LINE_SIZE);
      return font.canDisplay('a')
          && new TextLayout("a", font, graphics.getFontRenderContext()).getAdvance() > 0;
    } finally {
      graphics.dispose();
    }
  }

  /** A card as a PNG file. */
  static byte[] png(Card card) {
    BufferedImage image =
        new BufferedImage(CardPictures.WIDTH, CardPictures.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      paint(card, graphics);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Not through ImageIO's own stream, which would write a file; there may be no place for one.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void paint(Card card, Graphics2D graphics) {
    Color colour = card.kind() == Card.Kind.DECISION ? DECIDED : ACCENT;
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, CardPictures.WIDTH, CardPictures.HEIGHT);
    graphics.setColor(colour);
    graphics.fillRect(0, 0, CardPictures.WIDTH, 12);
    graphics.setColor(LINE);
    graphics.fillRect(MARGIN, RULE, WIDTH, 2);

    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, LINE_SIZE);
    Font bold = plain.deriveFont(Font.BOLD);
    Font serif = new Font(Font.SERIF, Font.PLAIN, SIZES[0]);
    // Where the fonts lack the script of the words, the label is all that can be read.
    boolean readable = Lines.isReadable(card.words(), serif);
    String words = readable ? card.words() : card.label();
    if (readable) {
      line(card.label(), bold, colour, MARGIN, LABEL_BASELINE, graphics);
    }
    words(words, serif, graphics);
    line(card.place(), plain, SOFT, MARGIN, PLACE_BASELINE, graphics);
    sign(MARGIN, ARCHIVE_BASELINE - SIGN + 9, graphics);
    line(card.archive(), bold, INK, MARGIN + SIGN + 18, ARCHIVE_BASELINE, graphics);
  }

  /** One line of text, cut where it is too long; none where the fonts lack its script. */
  private static void line(
      String text, Font font, Color colour, int left, int baseline, Graphics2D graphics) {
    if (Lines.isReadable(text, font)) {
      graphics.setColor(colour);
      Lines.broken(text, font, CardPictures.WIDTH - MARGIN - left, 1, context(graphics))
          .getFirst()
          .draw(graphics, left, baseline);
    }
  }

  /** As large as they fit. */
  private static void words(String text, Font font, Graphics2D graphics) {
    if (text.isEmpty()) {
      return;
    }
    graphics.setColor(INK);
    Shape clip = graphics.getClip();
    graphics.clip(
        new Rectangle2D.Float(
            0, WORDS_TOP - 10, CardPictures.WIDTH, WORDS_BOTTOM - WORDS_TOP + 12));
    for (int size : SIZES) {
      float height = size * 1.24f;
      int most = (int) ((WORDS_BOTTOM - WORDS_TOP) / height);
      Font sized = font.deriveFont((float) size);
      boolean smallest = size == SIZES[SIZES.length - 1];
      List<TextLayout> lines =
          Lines.broken(text, sized, WIDTH, smallest ? most : most + 1, context(graphics));
      if (lines.size() <= most) {
        float baseline = WORDS_TOP + size;
        for (TextLayout line : lines) {
          float left = line.isLeftToRight() ? MARGIN : MARGIN + WIDTH - line.getAdvance();
          line.draw(graphics, left, baseline);
          baseline += height;
        }
        break;
      }
    }
    graphics.setClip(clip);
  }

  /** The sign of the pages, as in {@code favicon.svg}. */
  private static void sign(int left, int top, Graphics2D graphics) {
    double unit = SIGN / 32.0;
    graphics.setColor(ACCENT);
    graphics.fill(new RoundRectangle2D.Double(left, top, SIGN, SIGN, 14 * unit, 14 * unit));
    graphics.setColor(Color.WHITE);
    graphics.setStroke(
        new BasicStroke((float) (2.4 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    int[][] strokes = {{24, 9}, {18, 15}, {14, 21}};
    for (int[] stroke : strokes) {
      double y = top + stroke[1] * unit;
      graphics.draw(new Line2D.Double(left + 8 * unit, y, left + stroke[0] * unit, y));
    }
    Path2D.Double diamond = new Path2D.Double();
    diamond.moveTo(left + 22 * unit, top + 16.5 * unit);
    diamond.lineTo(left + 26.5 * unit, top + 21 * unit);
    diamond.lineTo(left + 22 * unit, top + 25.5 * unit);
    diamond.lineTo(left + 17.5 * unit, top + 21 * unit);
    diamond.closePath();
    graphics.setColor(DIAMOND);
    graphics.fill(diamond);
  }

  private static FontRenderContext context(Graphics2D graphics) {
    return graphics.getFontRenderContext();
  }
}
