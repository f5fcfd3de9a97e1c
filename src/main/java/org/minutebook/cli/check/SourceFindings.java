package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.SourceText;

/** Finds what is odd in the text of a file, before any of it is read as minutes. */
final class SourceFindings {
  /** A date further down is not that of the meeting. */
  private static final int HEAD_LINES = 40;

  private static final Pattern DATED =
      Pattern.compile("(?i)\\s{0,9}(?:#{1,6}\\s|[*_>\\s-]{0,9}(?:meeting )?date[*_]{0,3} ?:).*");

  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private SourceFindings(String file) {
    this.file = file;
  }

  /** What is found in a file of minutes; nothing in one that is no text. */
  static List<Finding> of(String file, byte[] bytes, FrontKeys keys) {
    Optional<SourceText> text = SourceText.decode(bytes);
    if (text.isEmpty()) {
      return List.of();
    }
    SourceFindings of = new SourceFindings(file);
    FrontMatter front = FrontMatter.read(text.get().lines());
    of.dates(text.get().lines());
    of.front(front, text.get().lines(), keys);
    of.headings(
        BlockParser.parse(text.get().inMarkdown(file, front.end()), front.end(), line -> false)
            .blocks());
    return of.findings;
  }

  private void dates(List<String> lines) {
    ImpossibleDates.in(file.substring(file.lastIndexOf('/') + 1))
        .ifPresent(date -> impossible(1, date));
    for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
      int line = i + 1;
      if (lines.get(i).length() <= 400 && DATED.matcher(lines.get(i)).matches()) {
        ImpossibleDates.in(lines.get(i)).ifPresent(date -> impossible(line, date));
      }
    }
  }

  private void impossible(int line, String date) {
    add(line, Rule.IMPOSSIBLE_DATE, "there is no such day as \"%s\"".formatted(date));
  }

  private void front(FrontMatter front, List<String> lines, FrontKeys keys) {
    Set<String> told = new HashSet<>();
    for (String key : front.values().keySet()) {
      String outer = key.split("\\.", 2)[0];
      if (!keys.isKnown(key) && told.add(outer)) {
        add(
            line(outer, lines.subList(0, front.end())),
            Rule.UNKNOWN_FRONT_MATTER,
            "\"%s\" is no key that is read".formatted(outer));
      }
    }
  }

  private static int line(String key, List<String> front) {
    for (int i = 0; i < front.size(); i++) {
      String line = front.get(i).toLowerCase(Locale.ROOT);
      if (line.startsWith(key)
          && line.substring(key.length()).stripLeading().matches("[:=](?s:.*)")) {
        return i + 1;
      }
    }
    return 1;
  }

  private void headings(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.is(Block.Kind.HEADING) && !LETTER.matcher(block.text()).find()) {
        add(block.line(), Rule.EMPTY_HEADING, "the heading has no words");
      }
    }
  }

  private void add(int line, Rule rule, String message) {
    findings.add(new Finding(file, line, rule, message));
  }
}
