package org.minutebook.archive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of an archive, from its {@code minutebook.yaml}; every key is optional.
 *
 * @param name the archive's name, for titles
 * @param source where its files are hosted: a link with {@code {path}} and perhaps {@code {line}}
 * @param edit where its files can be edited: a link with {@code {path}}
 * @param hosts where the files of several archives are hosted, by name; empty for one
 * @param address where its pages are published, such as {@code https://minutes.example.org},
 *     without a slash at the end
 * @param people other names of a person, by full name
 * @param synonyms words that mean the same, by word
 * @param labels further expressions of a label, by one of {@link #LABEL_GROUPS}; a {@code *} at the
 *     start or the end matches any further words
 * @param ignore globs of the files to skip, in Java's syntax
 * @param corrections what people have put right in the minutes' reading
 * @param redactions what must go from the minutes
 * @param digest SHA-256 of the file, empty without one; all minutes are read again when it changes
 */
public record Settings(
    Optional<String> name,
    Optional<String> source,
    Optional<String> edit,
    Map<String, HostedFiles> hosts,
    Optional<String> address,
    Map<String, List<String>> people,
    Map<String, List<String>> synonyms,
    Map<String, List<String>> labels,
    List<String> ignore,
    Corrections corrections,
    Redactions redactions,
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

  /** The same settings with the addresses of its hosts, where they give none themselves. */
  public Settings hostedAt(Map<String, HostedFiles> found) {
    Optional<HostedFiles> alone = Optional.ofNullable(found.get(""));
    Map<String, HostedFiles> all = new TreeMap<>(found);
    all.remove("");
    all.putAll(hosts);
    return new Settings(
        name,
        source.or(() -> alone.map(HostedFiles::source)),
        source.isPresent() ? edit : alone.flatMap(HostedFiles::edit),
        Collections.unmodifiableMap(all),
        address,
        people,
        synonyms,
        labels,
        ignore,
        corrections,
        redactions,
        digest);
  }

  /** Where a file can be read: a link with {@code {path}} for {@link #hostedPath}. */
  public Optional<String> sourceOf(String file) {
    return host(file).map(HostedFiles::source).or(() -> source);
  }

  /** Where a file can be edited: a link with {@code {path}} for {@link #hostedPath}. */
  public Optional<String> editOf(String file) {
    return host(file).isPresent() ? host(file).flatMap(HostedFiles::edit) : edit;
  }

  /** The path that a file has where it is hosted. */
  public String hostedPath(String file) {
    return host(file).isPresent() ? ArchivePlace.below(file) : file;
  }

  private Optional<HostedFiles> host(String file) {
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(hosts.get(ArchivePlace.nameOf(file)));
  }

  /**
   * The same settings with what people have put right, and without the words that must go. What
   * that says of people is what the settings say, and changes the digest.
   */
  Settings with(Corrections all) {
    String ofPeople = all.peopleDigest();
    Corrections others = redactions.without(all);
    RedactedWords redacted = redactions.redactedWords();
    return new Settings(
        name,
        source,
        edit,
        hosts,
        address,
        redacted.without(others.people(people)),
        redacted.without(synonyms),
        labels,
        ignore,
        others,
        redactions,
        ofPeople.isEmpty() ? digest : Sha256.of(digest + ofPeople));
  }

  /** Settings without {@link #hosts}, {@link #corrections} and {@link #redactions}. */
  public Settings(
      Optional<String> name,
      Optional<String> source,
      Optional<String> edit,
      Optional<String> address,
      Map<String, List<String>> people,
      Map<String, List<String>> synonyms,
      Map<String, List<String>> labels,
      List<String> ignore,
      String digest) {
    this(
        name,
        source,
        edit,
        Map.of(),
        address,
        people,
        synonyms,
        labels,
        ignore,
        Corrections.NONE,
        Redactions.NONE,
        digest);
  }

  /** The same settings with what must go. */
  Settings with(Redactions others) {
    return new Settings(
        name,
        source,
        edit,
        hosts,
        address,
        people,
        synonyms,
        labels,
        ignore,
        corrections,
        others,
        digest);
  }

  /** Settings without {@link #address} and {@link #edit}. */
  public Settings(
      Optional<String> name,
      Optional<String> source,
      Map<String, List<String>> people,
      Map<String, List<String>> synonyms,
      Map<String, List<String>> labels,
      List<String> ignore,
      String digest) {
    this(
        name, source, Optional.empty(), Optional.empty(), people, synonyms, labels, ignore, digest);
  }

  /** The settings of an archive without a settings file. */
  public static final Settings NONE =
      new Settings(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of(), "");
}
