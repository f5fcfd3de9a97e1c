package org.minutebook.web.lists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;

/**
 * Where a page of a list ended: what its last entry is ordered by, not how many came before it. So
 * the next page repeats nothing and leaves nothing out when entries come and go in between.
 */
final class ListCursor {
  /** Says that a cursor was not understood. */
  static final String UNKNOWN = "The cursor is none of this list's: this is its first page.";

  private static final int MAX_LENGTH = 4000;

  private ListCursor() {}

  /** A cursor of what an entry is ordered by. */
  static String of(String... parts) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** What a cursor was made of; empty if it has another number of parts. */
  static Optional<List<String>> parts(String cursor, int number) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Optional.of(Arrays.asList(text.split("\n", -1))).filter(p -> p.size() == number);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The date as part of a cursor; blank where there is none. */
  static String part(Optional<MeetingDate> date) {
    return date.map(MeetingDate::toString).orElse("");
  }

  /**
   * Reads what {@link #part} gave.
   *
   * @throws java.time.DateTimeException for any other text
   */
  static Optional<MeetingDate> date(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(MeetingDate.parse(part));
  }

  /** How many entries of an ordered list come up to a position, those at it included. */
  static <T> int upTo(List<T> ordered, Comparator<T> order, T position) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(ordered.get(middle), position) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
