package org.minutebook.web.cards;

import java.util.Optional;
import org.minutebook.web.server.Bytes;
import org.minutebook.web.server.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of cards, on a machine that has fonts to draw them with. */
public final class CardPictures {
  /** Width of each picture, in pixels: what those who show previews of links ask for. */
  public static final int WIDTH = 1200;

  /** Height of each picture, in pixels. */
  public static final int HEIGHT = 630;

  /** The content type of pictures. */
  public static final String TYPE = "image/png";

  private static final Logger LOG = LoggerFactory.getLogger(CardPictures.class);

  private CardPictures() {}

  /** Looks for fonts when that is asked for first, which takes some tenths of a second. */
  private static final class Fonts {
    static final boolean FOUND = found();

    private static boolean found() {
      try {
        return CardPainter.hasFonts();
      } catch (RuntimeException | Error e) {
        LOG.info("Pages have no pictures for previews, as no text can be drawn: {}", e.toString());
        return false;
      }
    }
  }

  /** Whether pictures can be drawn at all: a system without a screen often has no font. */
  public static boolean canBeDrawn() {
    return Fonts.FOUND;
  }

  /** A card as a picture; empty if none can be drawn. */
  public static Optional<Reply> of(Card card) {
    return canBeDrawn()
        ? Optional.of(Reply.of(TYPE, Bytes.of(CardPainter.png(card))))
        : Optional.empty();
  }
}
