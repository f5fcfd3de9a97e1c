package org.minutebook.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.archive.words.WordScan;
import org.minutebook.minutes.MeetingId;

/**
 * What must go from an archive's minutes without a trace: {@code redactions} in {@link
 * Archive#SETTINGS}.
 *
 * @param words sequences of words, normalised by {@link WordScan}
 * @param digests of sequences of words, as {@link #digest} makes them
 * @param meetings ids of meetings, or paths of files
 * @param sections addresses of sections
 */
public record Redactions(
    Set<List<String>> words, Set<String> digests, Set<String> meetings, Set<String> sections) {
  /** Those of an archive that has none. */
  public static final Redactions NONE = new Redactions(Set.of(), Set.of(), Set.of(), Set.of());

  /** As many words may be in a sequence that is given as a digest. */
  public static final int MOST_WORDS = 50;

  private static final int DIGEST_LENGTH = 32;

  /** Tells these digests from others of the same words. */
  private static final String PREFIX = "minutebook redaction: ";

  public Redactions {
    words = Set.copyOf(words);
    digests = Set.copyOf(digests);
    meetings = Set.copyOf(meetings);
    sections = Set.copyOf(sections);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return words.isEmpty() && digests.isEmpty() && meetings.isEmpty() && sections.isEmpty();
  }

  /** The same, of an archive that has this name among several. */
  Redactions below(String archive) {
    return new Redactions(
        words,
        digests,
        meetings.stream().map(m -> archive + "/" + m).collect(Collectors.toSet()),
        sections.stream().map(s -> archive + "/" + s).collect(Collectors.toSet()));
  }

  /** These and others. */
  Redactions and(Redactions others) {
    return new Redactions(
        union(words, others.words),
        union(digests, others.digests),
        union(meetings, others.meetings),
        union(sections, others.sections));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  /** Tells them from others; empty for none. */
  public String digest() {
    return isEmpty()
        ? ""
        : Sha256.of(
            Stream.of(
                    words.stream().map(one -> String.join(" ", one)),
                    digests.stream(),
                    meetings.stream(),
                    sections.stream())
                .map(each -> each.sorted().collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n")));
  }

  /** Finds the words that must go. */
  public RedactedWords redactedWords() {
    return new RedactedWords(words, digests);
  }

  /** Whether a whole file must go: by its name, or because its path has words that must. */
  public boolean hasFile(String file) {
    return meetings.contains(file)
        || meetings.contains(MeetingId.of(file))
        || redactedWords().areIn(file);
  }

  /** The addresses of meetings and sections within a file that must go. */
  public Set<String> within(String file) {
    String prefix = MeetingId.of(file) + "/";
    return Stream.concat(meetings.stream(), sections.stream())
        .filter(address -> address.startsWith(prefix))
        .collect(Collectors.toSet());
  }

  /** Each of them by itself. */
  public List<Redactions> each() {
    List<Redactions> each = new ArrayList<>();
    words.forEach(one -> each.add(new Redactions(Set.of(one), Set.of(), Set.of(), Set.of())));
    digests.forEach(one -> each.add(new Redactions(Set.of(), Set.of(one), Set.of(), Set.of())));
    meetings.forEach(one -> each.add(new Redactions(Set.of(), Set.of(), Set.of(one), Set.of())));
    sections.forEach(one -> each.add(new Redactions(Set.of(), Set.of(), Set.of(), Set.of(one))));
    return each;
  }

  /** The texts by which the settings name them. */
  public String name() {
    return Stream.of(
            words.stream().map(one -> String.join(" ", one)),
            digests.stream(),
            meetings.stream(),
            sections.stream())
        .flatMap(texts -> texts)
        .collect(Collectors.joining(", "));
  }

  /** Corrections without those that hold words that must go. */
  Corrections without(Corrections corrections) {
    RedactedWords redacted = redactedWords();
    return new Corrections(
        corrections.statements().stream()
            .filter(correction -> !redacted.areIn(correction.words()))
            .filter(
                correction ->
                    correction.owners().stream().flatMap(List::stream).noneMatch(redacted::areIn))
            .toList(),
        corrections.joined().stream()
            .map(redacted::without)
            .filter(names -> names.size() > 1)
            .toList(),
        corrections.parted().stream()
            .map(redacted::without)
            .filter(names -> names.size() > 1)
            .toList(),
        corrections.unlinked());
  }

  /** Whether a text is made like a {@link #digest}. */
  static boolean isDigest(String text) {
    return text.matches("(?:[1-9]|[1-4]\\d|50)-[0-9a-f]{32}");
  }

  /** The {@link #digest} of the words of a text; empty if it has none, or too many. */
  public static Optional<String> digestOf(String text) {
    List<String> words = WordScan.words(text);
    return words.isEmpty() || words.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of(digest(words));
  }

  /**
   * What stands for words in settings that are not to name them: how many there are, and a digest
   * of them. Whoever has a guess can tell whether it is right.
   */
  static String digest(List<String> words) {
    return words.size()
        + "-"
        + Sha256.of(PREFIX + String.join(" ", words)).substring(0, DIGEST_LENGTH);
  }
}
