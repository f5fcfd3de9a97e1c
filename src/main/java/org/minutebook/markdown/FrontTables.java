package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads lists of the front matter as tables, whose header says what they hold: {@code "decisions:
 * [Keep the ropes]"}, {@code "actions:"} above {@code "- who: Ann"} and {@code " what: ask"}. They
 * keep their lines, which the values of {@link FrontMatter} have lost.
 */
public final class FrontTables {
  private static final Pattern KEY =
      Pattern.compile("([\\p{L}][\\p{L}\\p{N} _-]{0,30}):(?: (.*))?");

  /** Keys of an entry that say what it is, not who or when. */
  private static final List<String> SAID =
      List.of("what", "text", "task", "action", "decision", "title", "item", "description");

  private static final String TALK = "Topic";

  private final List<String> lines;
  private final Function<String, String> headerOf;
  private final List<Block> tables = new ArrayList<>();
  private String header = "";
  private Map<String, String> entry = new LinkedHashMap<>();
  private String lastKey = "";
  private int entryLine;

  private FrontTables(List<String> lines, Function<String, String> headerOf) {
    this.lines = lines;
    this.headerOf = headerOf;
  }

  /**
   * A table for each entry of such a list.
   *
   * @param lines of the file
   * @param end number of the last line of the front matter
   * @param headerOf gives for the name of a list what the entries are; "" if they are nothing to be
   *     read
   */
  public static List<Block> read(List<String> lines, int end, Function<String, String> headerOf) {
    FrontTables front = new FrontTables(lines, headerOf);
    for (int i = 1; i < end - 1; i++) {
      front.line(lines.get(i), i + 1);
    }
    front.close();
    return front.tables;
  }

  private void line(String line, int number) {
    String stripped = line.strip();
    if (stripped.isEmpty() || stripped.startsWith("#")) {
      return;
    }
    boolean opensEntry = stripped.startsWith("- ");
    if (!opensEntry && !Character.isWhitespace(line.charAt(0))) {
      close();
      Matcher key = KEY.matcher(stripped);
      header = key.matches() ? headerOf.apply(key.group(1).replace('_', ' ')) : "";
      if (!header.isEmpty() && key.group(2) != null) {
        inline(key.group(2).strip(), number);
      }
      return;
    }
    if (header.isEmpty()) {
      return;
    }
    if (opensEntry) {
      close();
      entryLine = number;
      parts(stripped.substring(2).strip(), number);
    } else if (entryLine > 0) {
      part(stripped, number);
    }
  }

  /** {@code "[Keep the ropes, \"Paint them, too\"]"}, or one value. */
  private void inline(String value, int number) {
    boolean isList = value.startsWith("[") && value.endsWith("]");
    Stream<String> values =
        isList
            ? Stream.of(
                value
                    .substring(1, value.length() - 1)
                    .split(value.indexOf('"') < 0 ? "," : "(?<=\"),"))
            : Stream.of(value);
    values
        .map(FrontTables::unquoted)
        .filter(one -> !one.isEmpty())
        .forEach(
            one -> {
              entryLine = number;
              entry.put("", one);
              close();
            });
  }

  /** {@code "{who: Ann, what: order a lamp}"}, or one part. */
  private void parts(String text, int number) {
    if (text.startsWith("{") && text.endsWith("}")) {
      for (String part : text.substring(1, text.length() - 1).split(",(?= ?\\p{L}{2,12}: )")) {
        part(part.strip(), number);
      }
    } else {
      part(text, number);
    }
  }

  private void part(String text, int number) {
    Matcher key = KEY.matcher(text);
    if (key.matches()) {
      lastKey = key.group(1).toLowerCase(Locale.ROOT);
      entry.put(lastKey, unquoted(key.group(2) == null ? "" : key.group(2)));
      entryLine = SAID.contains(lastKey) ? number : entryLine;
    } else if (entry.isEmpty()) {
      lastKey = "";
      entry.put("", unquoted(text));
    } else {
      entry.merge(lastKey, unquoted(text), (first, more) -> first + " " + more);
    }
  }

  private void close() {
    String said =
        Stream.concat(Stream.of(""), SAID.stream())
            .filter(entry::containsKey)
            .findFirst()
            .orElse(null);
    if (entryLine > 0 && said != null) {
      StringBuilder head = new StringBuilder("| " + TALK + " | " + header + " |");
      StringBuilder row = new StringBuilder("| | " + cell(entry.get(said)) + " |");
      entry.forEach(
          (key, value) -> {
            if (!key.equals(said)) {
              head.append(' ').append(key).append(" |");
              row.append(' ').append(cell(value)).append(" |");
            }
          });
      tables.add(
          new Block(
              Block.Kind.TABLE,
              entryLine,
              entryLine,
              0,
              List.of(),
              List.of(row(head.toString()), row(row.toString()))));
    }
    entry = new LinkedHashMap<>();
    entryLine = 0;
  }

  /** A row whose words are somewhere on the line of the entry. */
  private Block row(String text) {
    Block.Line line =
        new Block.Line(entryLine, 1, text, Math.max(1, lines.get(entryLine - 1).length()));
    return new Block(Block.Kind.ROW, entryLine, entryLine, 0, List.of(line), List.of());
  }

  private static String cell(String value) {
    return value.replace("|", "/");
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.endsWith(text.substring(0, 1));
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }
}
