package org.minutebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What of a text is worth a closer look for a snippet: to take a debate apart into words takes
 * long, to look for the letters that words begin with does not.
 */
final class Excerpt {
  private static final int MOST_BEGINNINGS = 30;
  private static final int MOST_PLACES = 50;

  /** Of longer texts one stretch is looked at. */
  private static final int STRETCH = 4000;

  /** Shorter ones are looked at whole. */
  private static final int SHORT = 400;

  private static final String LEFT_OUT = " \u2026\n";

  private final List<String> beginnings;
  private final int goal;

  /**
   * For texts in which these forms are looked for.
   *
   * @param goal with a shorter sentence what follows it is taken as well, in UTF-16 code units
   */
  Excerpt(List<Form> forms, int goal) {
    this.goal = goal;
    this.beginnings =
        forms.stream()
            .map(form -> form.found().replace("*", ""))
            .map(found -> found.split(" ", 2)[0])
            .filter(found -> !found.isEmpty())
            .distinct()
            .limit(MOST_BEGINNINGS)
            .toList();
  }

  private record Place(int at, int which) {}

  /**
   * The sentences in which something stands, of a long text those of the stretch in which most
   * does.
   */
  String of(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    List<Place> places = places(small(text));
    int from = text.length() <= STRETCH ? 0 : densest(text, places);
    int to = Math.min(text.length(), from + STRETCH);
    // Not in the middle of a character.
    to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    return places.isEmpty() ? text.substring(from, to) : sentences(text, from, to, places);
  }

  /**
   * In small letters, each in its place: this one letter would become two, and takes the JDK long.
   */
  private static String small(String text) {
    return text.replace('\u0130', 'i').toLowerCase(Locale.ROOT);
  }

  private static int densest(String text, List<Place> places) {
    int best = 0;
    int most = 0;
    int last = 0;
    for (int first = 0; first < places.size(); first++) {
      while (last < places.size() && places.get(last).at() - places.get(first).at() < STRETCH / 2) {
        last++;
      }
      long kinds = places.subList(first, last).stream().mapToInt(Place::which).distinct().count();
      int worth = (int) kinds * MOST_PLACES + last - first;
      if (worth > most) {
        most = worth;
        best = places.get(first).at();
      }
    }
    int from = Math.max(0, Math.min(best, text.length()) - STRETCH / 4);
    int sentence = text.indexOf(". ", from);
    from = from > 0 && sentence > 0 && sentence < best ? sentence + 2 : from;
    return from + (Character.isLowSurrogate(text.charAt(from)) ? 1 : 0);
  }

  private String sentences(String text, int from, int to, List<Place> places) {
    StringBuilder told = new StringBuilder();
    boolean leftOut = false;
    int more = 0;
    int next = 0;
    for (int at = from; at < to; ) {
      int end = sentenceEnd(text, at, to);
      while (next < places.size() && places.get(next).at() < at) {
        next++;
      }
      boolean holds = next < places.size() && places.get(next).at() < end;
      if (holds || more > 0) {
        if (leftOut && !told.isEmpty()) {
          told.append(LEFT_OUT);
        }
        told.append(text, at, end);
        more = (holds ? goal : more) - (end - at);
        leftOut = false;
      } else {
        leftOut = true;
      }
      at = end;
    }
    return told.toString();
  }

  private static int sentenceEnd(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean mark = c == '.' || c == '!' || c == '?';
      if (c == '\n' || c == '\u3002' || (mark && i + 1 < to && text.charAt(i + 1) == ' ')) {
        return i + 1;
      }
    }
    return to;
  }

  private List<Place> places(String small) {
    List<Place> places = new ArrayList<>();
    for (int which = 0; which < beginnings.size(); which++) {
      String beginning = beginnings.get(which);
      int seen = 0;
      for (int at = small.indexOf(beginning);
          at >= 0 && seen < MOST_PLACES;
          at = small.indexOf(beginning, at + beginning.length())) {
        if (at == 0 || !Character.isLetterOrDigit(small.charAt(at - 1))) {
          places.add(new Place(at, which));
          seen++;
        }
      }
    }
    places.sort(Comparator.comparingInt(Place::at));
    return places;
  }
}
