package org.minutebook.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Minutes as no one would write them: invented ones, then torn. The same seed tears alike. */
final class Mangled {
  private static final List<String> MARKS =
      List.of(
          "*",
          "**",
          "_",
          "`",
          "```\n",
          "~~~",
          "[",
          "](",
          ")",
          "<!--",
          "-->",
          ">",
          "> > > ",
          "#",
          "---\n",
          "===\n",
          "|",
          "|---|\n",
          "\t",
          "    ",
          "- ",
          "1. ",
          "- [ ] ",
          "\n",
          "\n\n",
          "\\",
          "<h2>",
          "</h2>",
          "&amp;",
          ": ",
          "Attendees: ",
          "Chair: ",
          "ACTION: ",
          "\uD83D\uDE00",
          "\u0301",
          "\u00a0",
          "\u2028",
          "\u0085",
          "\u200b",
          "\uFEFF",
          "İ",
          "ß");

  private Mangled() {}

  static String of(long seed) {
    Random random = new Random(seed * 31 + 7);
    String text = InventedMinutes.of(seed);
    int times = 1 + random.nextInt(12);
    for (int i = 0; i < times; i++) {
      text = once(text, random);
    }
    return text;
  }

  private static String once(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(60));
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2 -> swapped(text, random);
      case 3 -> text.substring(0, from) + "\n" + text.substring(from);
      case 4 -> text.substring(0, from).replace("\n", " ") + text.substring(from);
      default ->
          text.substring(0, from)
              + MARKS.get(random.nextInt(MARKS.size())).repeat(1 + random.nextInt(4))
              + text.substring(from);
    };
  }

  private static String swapped(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  /** The same with some bytes replaced by any others but NUL. */
  static byte[] bytes(long seed) {
    Random random = new Random(seed * 17 + 3);
    byte[] bytes = of(seed).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < random.nextInt(20) && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
    }
    return bytes;
  }
}
