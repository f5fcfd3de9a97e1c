package org.minutebook.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;

/** Who took an action on, by the fullest name this meeting knows. */
final class Owners {
  private static final Pattern MARKED =
      Pattern.compile(
          "^(?i:action(?: item| point)?|ai|todo)\\s*(?:[(\\[]|for |on )(?<who>[^)\\]:]{1,40})[)\\]]?\\s*:");
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?i:action(?: item| point)?s?|ai|todo)\\W+)?@?(?<who>\\p{L}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2})(?:\\s*:|,|\\s+(?:to|will|can|would|shall|is|has|said|offered|agreed|volunteered)\\b)");
  private static final Pattern INNER =
      Pattern.compile(
          "\\b(?<who>\\p{Lu}[\\p{L}\\p{N}_-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}) (?:will|to|offered|agreed|volunteered|is going|said|can)\\b");
  private static final Pattern TRAILING =
      Pattern.compile("\\((?<who>\\p{Lu}[\\p{L} .'-]{1,30})\\)\\W*$");

  private final List<Attendee> attendees;

  Owners(List<Attendee> attendees) {
    this.attendees = attendees;
  }

  /** The owner a plain sentence names. */
  Optional<String> of(String sentence) {
    for (Pattern pattern : new Pattern[] {MARKED, OPENING, INNER, TRAILING}) {
      Matcher m = pattern.matcher(sentence);
      if (m.find()) {
        Optional<String> full = full(m.group("who").strip());
        if (full.isPresent()) {
          return full;
        }
      }
    }
    return Optional.empty();
  }

  /** The one attendee a name can stand for; a first name that two share stands for none. */
  private Optional<String> full(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    List<String> fits =
        attendees.stream().map(Attendee::name).filter(full -> fits(key, full)).distinct().toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private static boolean fits(String key, String full) {
    String lower = full.toLowerCase(Locale.ROOT).replace("@", "");
    if (lower.equals(key)) {
      return true;
    }
    String[] parts = lower.split(" ");
    if (parts.length < 2) {
      return false;
    }
    String last = parts[parts.length - 1];
    String tight = key.replace(" ", "");
    return parts[0].equals(key)
        || last.equals(key)
        || tight.equals(parts[0] + last.charAt(0))
        || tight.equals("" + parts[0].charAt(0) + last.charAt(0));
  }
}
