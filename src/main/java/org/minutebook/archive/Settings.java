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
 * @param digest of the file's bytes, empty string without one; a change means reading anew
 */
public record Settings(
    Optional<String> name,
    Optional<String> source,
    Map<String, List<String>> people,
    String digest) {

  /** An archive that says nothing of itself. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Map.of(), "");
}
