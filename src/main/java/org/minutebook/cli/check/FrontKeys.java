package org.minutebook.cli.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.WordFile;
import org.minutebook.reading.LabelWords;

/** The keys of front matter that mean something: to the reader, or to a site generator. */
final class FrontKeys {
  private static final Set<String> KNOWN =
      Set.copyOf(
          WordFile.groups(FrontKeys.class, "front-keys.txt").values().stream()
              .flatMap(List::stream)
              .toList());

  private final LabelWords words;

  FrontKeys(Settings settings) {
    this.words = LabelWords.load().with(settings.labels());
  }

  /**
   * Whether a key means something.
   *
   * @param key as {@link org.minutebook.markdown.FrontMatter} has it; a nested one with dots
   */
  boolean isKnown(String key) {
    String[] parts = key.toLowerCase(Locale.ROOT).split("\\.");
    return parts.length == 0
        || KNOWN.contains(parts[0])
        || KNOWN.contains(key)
        || isLabel(parts[parts.length - 1].replace('_', ' '));
  }

  private boolean isLabel(String name) {
    return Stream.of(
                LabelWords.Group.ATTENDANCE,
                LabelWords.Group.ATTENDANCE_PART,
                LabelWords.Group.CHAIR,
                LabelWords.Group.SCRIBE,
                LabelWords.Group.ABSENT)
            .anyMatch(group -> words.is(group, name))
        || !words.columnOfStatements(name).isEmpty();
  }
}
