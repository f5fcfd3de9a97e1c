package org.minutebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented minutes in several house styles; the same seed gives the same minutes. */
final class InventedMinutes {
  private static final List<String> PEOPLE =
      List.of("Ann Lee", "Bob Ray", "Cy Dee", "Dan Eel", "Eva Óg", "@finn", "李雷", "Jean-Luc Pic");
  private static final List<String> THINGS =
      List.of(
          "ropes",
          "cranes",
          "tide tables",
          "the winch",
          "version 4.02.0",
          "`quay.c`",
          "[dues](https://example.org/d)");
  private static final List<String> SENTENCES =
      List.of(
          "We spoke of %s for long.",
          "We decided to keep %s for another year.",
          "Ann will look into %s.",
          "There were no objections to %s.",
          "RESOLVED: keep %s.",
          "ACTION: Bob to count %s.",
          "Is it time for %s?",
          "No update.",
          "*Ann*: I have news of %s, e.g. a new one.",
          "See https://example.org/2020-01-02/%s.");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private InventedMinutes(long seed) {
    this.random = new Random(seed);
  }

  /** Minutes of a style and with content that the seed picks. */
  static String of(long seed) {
    InventedMinutes minutes = new InventedMinutes(seed);
    switch ((int) Math.floorMod(seed, 5L)) {
      case 0 -> minutes.weekly();
      case 1 -> minutes.committee();
      case 2 -> minutes.plain();
      case 3 -> minutes.outline();
      default -> minutes.mixture();
    }
    return minutes.text.toString();
  }

  /** Whether it is a bit of everything, in which nothing may have been said. */
  static boolean isMixture(long seed) {
    return Math.floorMod(seed, 5L) == 4;
  }

  /** Front matter, a label line, run-in headings. */
  private void weekly() {
    line("---", "title: Harbour call", "date: 2020-05-04", "author:", "  name: Ann Lee", "---", "");
    line("**Attendees**: " + String.join(", ", people()), "", "## Notes", "");
    for (int i = 0; i < some(6); i++) {
      line("**" + thing() + "** - " + sentence());
      paragraph();
    }
    line("### Any other business", "");
    for (int i = 0; i < some(4); i++) {
      line("- **" + thing() + "**: " + sentence());
    }
  }

  /** Headings, a roll, conclusions, next steps. */
  private void committee() {
    line("# Harbour committee 2020-05-04", "", "## Roll call", "");
    people().forEach(p -> line("- [" + (random.nextBoolean() ? "x" : " ") + "] " + p + mark()));
    line("", "## Agenda", "");
    for (int i = 0; i < some(5); i++) {
      line("### " + (i + 1) + ". " + thing() + " (10m, Ann)", "");
      paragraph();
      if (random.nextBoolean()) {
        line("#### Conclusion", "", "- " + sentence(), "- " + sentence(), "");
      }
    }
    line("## Next steps", "", "- [ ] " + sentence(), "- Bob: count " + thing());
  }

  /** Underlined headings, hard-wrapped. */
  private void plain() {
    line("Harbour call, 4 May 2020", "", "Present:", String.join(",\n", people()), "");
    for (int i = 0; i < some(5); i++) {
      line(thing(), random.nextBoolean() ? "-------" : "=======", "");
      paragraph();
    }
  }

  /** Grouping headings with items that refer to issues. */
  private void outline() {
    line("# Harbour call", "", "* Date: 2020-05-04", "* Chair: Ann Lee", "");
    for (int group = 0; group < some(3); group++) {
      line("### quay/part" + group, "");
      for (int i = 0; i < some(5); i++) {
        line("* " + thing() + " [#" + i + "](https://example.org/" + i + ")");
        for (int j = 0; j < random.nextInt(4); j++) {
          line((random.nextInt(4) == 0 ? " " : "  ") + "* " + sentence());
        }
      }
      line("");
    }
  }

  /** A bit of all that Markdown has. */
  private void mixture() {
    line("# Harbour call", "");
    for (int i = 0; i < some(12); i++) {
      switch (random.nextInt(10)) {
        case 0 -> line("```", "# " + sentence(), "```");
        case 1 -> line("> " + sentence(), "> - " + sentence());
        case 2 -> line("| What | Who |", "|---|---|", "| " + sentence() + " | Ann |");
        case 3 -> line("<!-- " + sentence() + " -->");
        case 4 -> line("<h2>" + thing() + "</h2>", "");
        case 5 -> line("[" + i + "]: https://example.org/" + i);
        case 6 -> line("\t" + sentence(), "---");
        case 7 -> line("1) " + sentence(), "   1) " + sentence());
        case 8 -> line("## " + thing() + " ##");
        default -> paragraph();
      }
      if (random.nextBoolean()) {
        line("");
      }
    }
  }

  private void paragraph() {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < some(4); i++) {
      paragraph.append(sentence()).append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    line(paragraph.toString().strip(), "");
  }

  private List<String> people() {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < some(6); i++) {
      people.add(pick(PEOPLE));
    }
    return people;
  }

  private String mark() {
    return pick(List.of("", "", " (chair)", " (TSC)", " - North Yard", "?"));
  }

  private String thing() {
    return pick(THINGS);
  }

  private String sentence() {
    return pick(SENTENCES).replace("%s", thing());
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private int some(int most) {
    return 1 + random.nextInt(most);
  }

  private void line(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }
}
