package org.minutebook.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Kind;

/** The expressions of {@code cues.txt} that tell decisions and actions in prose. */
final class Cues {
  private static final String RESOURCE = "cues.txt";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A cue that was met. */
  record Cue(Kind kind, String name) {}

  private record Rule(Optional<Kind> kind, String name, Pattern pattern) {}

  private final List<Rule> rules = new ArrayList<>();

  private Cues() {}

  /** Reads the cues that come with the program. */
  static Cues load() {
    try (InputStream in = Cues.class.getResourceAsStream(RESOURCE)) {
      Cues cues = new Cues();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(cues::add);
      return cues;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] parts = SPACE.split(line.strip(), 3);
    Optional<Kind> kind =
        parts[0].equals("not")
            ? Optional.empty()
            : Optional.of(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
    String regex =
        parts[2].replace("NAME", "@?\\p{Lu}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}");
    rules.add(new Rule(kind, parts[1], Pattern.compile(regex)));
  }

  /** The first rule that a sentence meets; what only looks like a statement meets none. */
  Optional<Cue> in(String sentence) {
    for (Rule rule : rules) {
      if (rule.pattern().matcher(sentence).find()) {
        return rule.kind().map(kind -> new Cue(kind, rule.name()));
      }
    }
    return Optional.empty();
  }
}
