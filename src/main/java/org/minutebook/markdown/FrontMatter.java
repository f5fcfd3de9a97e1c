package org.minutebook.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Problem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The YAML block, or TOML block, that a file may open with.
 *
 * @param values its scalars as text; those of nested maps have dotted names: {@code author.name}
 * @param end number of its last line, the closing fence; 0 if the file has no front matter
 * @param problems what was odd about it
 */
public record FrontMatter(Map<String, String> values, int end, List<Problem> problems) {
  /** That of a file without any. */
  public static final FrontMatter NONE = new FrontMatter(Map.of(), 0, List.of());

  /** A longer block is body text between two rules. */
  private static final int MAX_LINES = 200;

  /**
   * Reads the block that opens {@code lines}. A block without a closing fence is body text, which
   * is reported; one that is no YAML map is still front matter if it looks like it.
   */
  public static FrontMatter read(List<String> lines) {
    if (!lines.isEmpty() && lines.getFirst().strip().equals("+++")) {
      return toml(lines);
    }
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return NONE;
    }
    int end = closingFence(lines);
    if (end == 0) {
      boolean looksMeant = lines.size() > 1 && isKey(lines.get(1));
      return looksMeant
          ? new FrontMatter(
              Map.of(),
              0,
              List.of(
                  new Problem(
                      1, "front-matter-open", "the front matter has no closing ---; read as text")))
          : NONE;
    }
    String yaml = String.join("\n", lines.subList(1, end - 1));
    try {
      Load load =
          new Load(
              LoadSettings.builder()
                  .setSchema(new FailsafeSchema())
                  .setAllowDuplicateKeys(true)
                  .setMaxAliasesForCollections(10)
                  .setCodePointLimit(1 << 16)
                  .build());
      if (load.loadFromString(yaml) instanceof Map<?, ?> map) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", map, values, 0);
        return new FrontMatter(values, end, List.of());
      }
    } catch (RuntimeException | StackOverflowError e) {
      // The engine also throws undeclared exceptions on empty blocks and broken surrogates.
      if (end > 2 && isKey(lines.get(1))) {
        return new FrontMatter(
            plain(lines.subList(1, end - 1)),
            end,
            List.of(
                new Problem(
                    1,
                    "front-matter-invalid",
                    "the front matter is no valid YAML; read line by line")));
      }
    }
    return NONE;
  }

  /** The value of the first of {@code keys} that has one. */
  public Optional<String> first(String... keys) {
    for (String key : keys) {
      String value = values.get(key);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  private static int closingFence(List<String> lines) {
    for (int i = 1; i < lines.size() && i < MAX_LINES; i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Reads TOML: {@code key = "value"} lines between two {@code +++}. */
  private static FrontMatter toml(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    String table = "";
    for (int i = 1; i < lines.size() && i < MAX_LINES; i++) {
      String line = lines.get(i).strip();
      if (line.equals("+++")) {
        return new FrontMatter(values, i + 1, List.of());
      }
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        table = line.substring(1, line.length() - 1) + ".";
      } else if (equals > 0) {
        String key = table + line.substring(0, equals).strip();
        values.put(key.toLowerCase(Locale.ROOT), unquoted(line.substring(equals + 1).strip()));
      }
    }
    return NONE;
  }

  private static String unquoted(String value) {
    if (value.length() > 1 && (value.startsWith("'") || value.startsWith("\""))) {
      return value.substring(1, value.length() - (value.endsWith(value.substring(0, 1)) ? 1 : 0));
    }
    return value;
  }

  private static boolean isKey(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && line.substring(0, colon).chars().allMatch(c -> c > ' ' && c != '*');
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> into, int depth) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = prefix + String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT);
      Object value = entry.getValue();
      if (value instanceof Map<?, ?> nested && depth < 4) {
        flatten(key + ".", nested, into, depth + 1);
      } else if (value instanceof List<?> list) {
        into.put(key, String.join(", ", list.stream().map(String::valueOf).toList()));
      } else if (value instanceof String text) {
        into.put(key, text);
      }
    }
  }

  /** Reads the {@code key: value} lines of a block that is no YAML, say for an unquoted colon. */
  private static Map<String, String> plain(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      if (isKey(line)) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).strip();
        values.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), unquoted(value));
      }
    }
    return values;
  }
}
