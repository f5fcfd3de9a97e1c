package org.minutebook.reading.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.minutes.PersonName;

/**
 * What one file tells about its series. It holds hashes of the file's lines rather than the lines,
 * so that it is small enough to be kept for every file.
 *
 * @param digest of the file's lines; files with the same lines count once
 * @param lines hashes of its distinct lines, ascending
 * @param openers hashes of the first words of its lines, ascending
 * @param people those in its rolls and those who speak, as {@link PersonName#words} writes them
 * @param title hash of its title without numbers; 0 if there is none
 */
public record FileFacts(
    long digest, long[] lines, long[] openers, List<String> people, long title) {
  /** A longer name is a misread one, as is one of a single letter. */
  private static final int MAX_NAME_LENGTH = 40;

  public FileFacts {
    people = List.copyOf(people);
  }

  /**
   * Takes down the facts of a file.
   *
   * @param lines of the file
   * @param names in its rolls, and of those who speak
   * @param title of the meeting
   */
  public static FileFacts of(List<String> lines, Set<String> names, String title) {
    long[] hashes = new long[lines.size()];
    long digest = hashes.length;
    Set<Long> openers = new HashSet<>();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = LineHash.of(lines.get(i));
      digest = LineHash.mix(digest, hashes[i]);
      openers.add(LineHash.ofFirstWord(lines.get(i)));
    }
    openers.remove(0L);
    Set<String> people = new TreeSet<>();
    for (String name : names) {
      String words = PersonName.words(name);
      if (words.length() > 1 && words.length() <= MAX_NAME_LENGTH) {
        people.add(words);
      }
    }
    return new FileFacts(
        digest,
        LineHash.distinct(hashes),
        openers.stream().mapToLong(Long::longValue).sorted().toArray(),
        List.copyOf(people),
        LineHash.of(withoutNumbers(title)));
  }

  /** A title without the words that have digits, which are dates and running numbers. */
  private static String withoutNumbers(String title) {
    StringBuilder kept = new StringBuilder();
    for (String word : title.split("\\s+")) {
      if (word.chars().noneMatch(Character::isDigit)) {
        kept.append(word).append(' ');
      }
    }
    return kept.toString();
  }
}
