package org.minutebook.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lasting address of a meeting, of one of its sections or of a statement: {@code 2014-08-07},
 * {@code 2014-08-07/arm}, {@code 2014-08-07/arm/d-we-will-keep-it}.
 *
 * @param meeting id of the meeting; may hold slashes
 * @param section id of the section in it
 * @param statement what a statement's id has after its section, such as {@code d-we-will-keep-it};
 *     only where there is a section
 */
public record Address(String meeting, Optional<String> section, Optional<String> statement) {
  private static final String PAGES = "/meetings/";
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  public Address {
    if (statement.isPresent() && section.isEmpty()) {
      throw new IllegalArgumentException("a statement without a section: " + statement.get());
    }
  }

  /** The address of a meeting. */
  public static Address of(String meeting) {
    return new Address(meeting, Optional.empty(), Optional.empty());
  }

  /** The address of a section. */
  public static Address of(String meeting, String section) {
    return new Address(meeting, Optional.of(section), Optional.empty());
  }

  /** The address of a statement of a meeting. */
  public static Address of(String meeting, Statement statement) {
    return new Address(meeting, Optional.of(statement.section()), Optional.of(anchor(statement)));
  }

  /**
   * Reads what {@link #toString} printed. The longest meeting id wins.
   *
   * @param isMeeting whether a meeting has that id
   * @return empty if the text begins with no meeting's id, or has more than two parts after it
   */
  public static Optional<Address> parse(String text, Predicate<String> isMeeting) {
    if (isMeeting.test(text)) {
      return Optional.of(of(text));
    }
    int last = text.lastIndexOf('/');
    if (last <= 0) {
      return Optional.empty();
    }
    String before = text.substring(0, last);
    String part = text.substring(last + 1);
    if (isMeeting.test(before)) {
      return Optional.of(of(before, part));
    }
    int middle = before.lastIndexOf('/');
    return middle > 0 && isMeeting.test(before.substring(0, middle))
        ? Optional.of(
            new Address(
                before.substring(0, middle),
                Optional.of(before.substring(middle + 1)),
                Optional.of(part)))
        : Optional.empty();
  }

  /** The part of a statement's id after its section: unique on the section's page. */
  public static String anchor(Statement statement) {
    String prefix = statement.section() + "/";
    return statement.id().startsWith(prefix)
        ? statement.id().substring(prefix.length())
        : statement.id();
  }

  /**
   * The path of the page it leads to, percent-encoded, with the statement as the fragment: {@code
   * /meetings/2014-08-07/arm#d-we-will-keep-it}.
   */
  public String path() {
    return PAGES
        + encodePath(meeting)
        + section.map(s -> "/" + encode(s)).orElse("")
        + statement.map(s -> "#" + encode(s)).orElse("");
  }

  /** Its parts joined by slashes. */
  @Override
  public String toString() {
    return meeting + section.map(s -> "/" + s).orElse("") + statement.map(s -> "/" + s).orElse("");
  }

  /** Percent-encodes the parts of a path, its slashes left as they are. */
  public static String encodePath(String path) {
    return Arrays.stream(path.split("/", -1)).map(Address::encode).collect(Collectors.joining("/"));
  }

  /** Percent-encodes all but the unreserved characters of RFC 3986. */
  public static String encode(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append(HEX.toHexDigits((byte) c));
      }
    }
    return encoded.toString();
  }
}
