package org.minutebook.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive's {@code minutebook.yaml} says; every key may be missing.
 *
 * @param name the archive's name, for titles
 * @param source where its files are hosted: a link with {@code {path}} and {@code {line}}
 * @param people full name to the other names of that person
 * @param synonyms word to others that mean the same
 * @param labels one of {@link #LABEL_GROUPS} to further expressions of it, written as there: a
 *     {@code *} at the start or the end stands for any further words
 * @param ignore globs of the paths of files to pass over, each one that Java understands
 * @param digest of the file's bytes, empty string without one; a change means reading anew
 */
public record Settings(
    Optional<String> name,
    Optional<String> source,
    Map<String, List<String>> people,
    Map<String, List<String>> synonyms,
    Map<String, List<String>> labels,
    List<String> ignore,
    String digest) {

  /** The groups of label words, in the order in which the reader's {@code words.txt} has them. */
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
          "contents",
          "notes",
          "gathering",
          "conclusion",
          "nothing");

  /** An archive that says nothing of itself. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of(), "");
}
