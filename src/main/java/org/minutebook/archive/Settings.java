package org.minutebook.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of an archive, from its {@code minutebook.yaml}; every key is optional.
 *
 * @param name the archive's name, for titles
 * @param source where its files are hosted: a link with {@code {path}} and perhaps {@code {line}}
 * @param address where its pages are published, such as {@code https://minutes.example.org},
 *     without a slash at the end
 * @param people other names of a person, by full name
 * @param synonyms words that mean the same, by word
 * @param labels further expressions of a label, by one of {@link #LABEL_GROUPS}; a {@code *} at the
 *     start or the end matches any further words
 * @param ignore globs of the files to skip, in Java's syntax
 * @param digest SHA-256 of the file, empty without one; all minutes are read again when it changes
 */
public record Settings(
    Optional<String> name,
    Optional<String> source,
    Optional<String> address,
    Map<String, List<String>> people,
    Map<String, List<String>> synonyms,
    Map<String, List<String>> labels,
    List<String> ignore,
    String digest) {

  /** The groups of label words, in the order of {@code words.txt} in {@code reading}. */
  public static final List<String> LABEL_GROUPS =
      List.of(
          "attendance",
          "attendance part",
          "absent",
          "scribe",
          "chair",
          "agenda",
          "other business",
          "actions",
          "label",
          "structure",
          "fact",
          "contents",
          "notes",
          "points",
          "gathering",
          "conclusion",
          "undertakings",
          "resumed",
          "nothing",
          "topic column",
          "notes column");

  /** Settings without {@link #address}. */
  public Settings(
      Optional<String> name,
      Optional<String> source,
      Map<String, List<String>> people,
      Map<String, List<String>> synonyms,
      Map<String, List<String>> labels,
      List<String> ignore,
      String digest) {
    this(name, source, Optional.empty(), people, synonyms, labels, ignore, digest);
  }

  /** The settings of an archive without a settings file. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of(), "");
}
