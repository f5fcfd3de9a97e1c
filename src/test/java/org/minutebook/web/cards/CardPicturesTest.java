package org.minutebook.web.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.web.WithoutFonts;

/** Cards of whatever minutes say. */
class CardPicturesTest {
  private static final int PAPER = 0xfffbfaf6;

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        " \t\r\n",
        "x".repeat(100_000),
        "word ".repeat(20_000),
        "a\u0000b\u0007c\u001b[31md\u009f",
        "\u202Eevil\u202D \u2066isolated \u200B\uFEFF",
        "\ud800 half \udc00 a pair",
        "e" + "\u0301".repeat(5_000),
        "Z\u0335\u0321\u030a\u0311a\u0338\u0327".repeat(500),
        "\u05d4\u05d5\u05d7\u05dc\u05d8 \u05dc\u05e7\u05e0\u05d5\u05ea 40 lanterns",
        "\u0642\u0631\u0631\u0646\u0627 \u0634\u0631\u0627\u0621 \u0641\u0627\u0646\u0648\u0633",
        "\u6211\u4eec\u51b3\u5b9a\u8ba2\u8d2d\u706f\u7b3c".repeat(50),
        "\u0e15\u0e01\u0e25\u0e07\u0e0b\u0e37\u0e49\u0e2d\u0e42\u0e04\u0e21".repeat(30),
        "\ud83d\ude00\u200d\ud83d\udd25 \ud83c\udff4".repeat(100),
        "\ue000\uffff\u0378",
        "<script>alert(1)</script> & \"quotes\"",
        "\u2026".repeat(1000),
        "\u00ad".repeat(1000) + "-".repeat(1000),
        "\ufdfa".repeat(400));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void anyTextMakesAPictureInAShortTime(String text) {
    assumeTrue(CardPictures.canBeDrawn());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (Card.Kind kind : Card.Kind.values()) {
            Card card = new Card(kind, text, text, text, text);
            BufferedImage image = read(card);
            assertEquals(1200, image.getWidth());
            assertEquals(630, image.getHeight());
            // Nothing is drawn over the margins.
            assertEquals(0, inked(image, 0, 20, 70, 610));
            assertEquals(0, inked(image, 0, 600, 1200, 30));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void wordsOfAPictureAreBoundedAndInOneLine(String text) {
    String alt = new Card(Card.Kind.TOPIC, text, text, text, text).alt();
    assertTrue(alt.codePointCount(0, alt.length()) <= 160 * 3 + 400 + 4 + 9, alt);
    assertTrue(alt.chars().noneMatch(Character::isISOControl), alt);
    assertTrue(alt.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), alt);
    assertTrue(alt.codePoints().noneMatch(c -> c >= 0x202A && c <= 0x202E), alt);
    assertEquals(alt, new String(alt.getBytes(UTF_8), UTF_8));
  }

  @Test
  void longTextIsCutBetweenWords() {
    Card card = new Card(Card.Kind.TOPIC, "", "lantern ".repeat(100), "", "");
    assertTrue(card.words().endsWith(" lantern\u2026"), card.words());
  }

  @Test
  void wordsInAScriptThatNoFontHasGiveWayToTheLabel() throws Exception {
    assumeTrue(CardPictures.canBeDrawn());
    // Linear A; a font that has it would show it.
    String unknown = "\ud801\udc00".replace("\ud801\udc00", "\ud801\ude00").repeat(5);
    BufferedImage image =
        read(new Card(Card.Kind.DECISION, "Decision 2021-05-04.1", unknown, "", "Harbour"));
    assertTrue(inked(image, 80, 134, 1040, 312) > 2_000);
  }

  @Test
  void shortWordsAreLargerThanLongOnes() throws Exception {
    assumeTrue(CardPictures.canBeDrawn());
    assertTrue(
        lines(read(new Card(Card.Kind.TOPIC, "Topic", "Lanterns", "", "")))
            < lines(read(new Card(Card.Kind.TOPIC, "Topic", "Lanterns ".repeat(40), "", ""))));
  }

  /** Rows of the part of the words in which something is drawn. */
  private static long lines(BufferedImage image) {
    long rows = 0;
    for (int y = 134; y < 446; y++) {
      rows += inked(image, 80, y, 1040, 1) > 0 ? 1 : 0;
    }
    return rows;
  }

  /** A Java without the module that draws, as small images have it. */
  @Test
  void whereNothingCanBeDrawnThereIsNoPictureAndNoError() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.logging,java.net.http,java.sql,java.naming,java.management,jdk.management,"
                    + "jdk.unsupported",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains("page 200, picture 404"), output);
    assertFalse(output.contains("\tat "), output);
  }

  private static BufferedImage read(Card card) throws Exception {
    return ImageIO.read(
        new ByteArrayInputStream((byte[]) CardPictures.of(card).orElseThrow().content()));
  }

  private static long inked(BufferedImage image, int x, int y, int width, int height) {
    return Arrays.stream(image.getRGB(x, y, width, height, null, 0, width))
        .filter(pixel -> pixel != PAPER)
        .count();
  }
}
