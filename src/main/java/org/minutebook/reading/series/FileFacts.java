package org.minutebook.reading.series;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.minutes.PersonName;

/**
 * What one file tells about its series. It holds hashes of the file's lines rather than the lines,
 * so that it is small enough to be kept for every file.
 *
 * @param digest of the file's lines without dates and numbers; files with the same one count once,
 *     as they are copies, maybe saved again under another date
 * @param lines hashes of its distinct lines, ascending
 * @param openers hashes of the first words of its lines, ascending
 * @param people those in its rolls and those who speak, as {@link PersonName#words} writes them
 * @param title hash of its title without numbers; 0 if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a list of Long would take three times the memory
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
    long digest = 1;
    Set<Long> openers = new HashSet<>();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = LineHash.of(lines.get(i));
      digest = LineHash.mix(digest, LineHash.ofUndated(lines.get(i)));
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

  /** These facts as one line of text. */
  public String toText() {
    return String.join(
        "\t",
        Long.toHexString(digest),
        Long.toHexString(title),
        encode(lines),
        encode(openers),
        String.join(";", people));
  }

  /** The facts that {@link #toText} wrote. */
  public static FileFacts fromText(String text) {
    String[] parts = text.split("\t", -1);
    return new FileFacts(
        Long.parseUnsignedLong(parts[0], 16),
        decode(parts[2]),
        decode(parts[3]),
        parts[4].isEmpty() ? List.of() : List.of(parts[4].split(";")),
        Long.parseUnsignedLong(parts[1], 16));
  }

  private static String encode(long[] hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.length);
    bytes.asLongBuffer().put(hashes);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static long[] decode(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    long[] hashes = new long[bytes.capacity() / Long.BYTES];
    bytes.asLongBuffer().get(hashes);
    return hashes;
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
