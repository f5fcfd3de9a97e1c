package org.minutebook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;

/** Who may be speaking: names of those present, in all their short forms. */
final class Speakers {
  private static final Pattern PART = Pattern.compile("\\s*(?:[/,&+]|\\band\\b|->|→)\\s*");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");

  /** No list of speakers is longer. */
  private static final int LONGEST = 200;

  private final Set<String> names = new HashSet<>();

  Speakers(List<Attendee> attendees) {
    for (Attendee attendee : attendees) {
      String[] words = attendee.name().split("\\s+");
      add(attendee.name());
      add(words[0]);
      if (words.length > 1) {
        String last = words[words.length - 1];
        add(last);
        add(words[0] + " " + last);
        add(words[0] + " " + last.charAt(0));
        add(words[0] + last.charAt(0));
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
          initials.append(word.charAt(0));
        }
        add(initials.toString());
      }
    }
  }

  private void add(String name) {
    names.add(name.toLowerCase(Locale.ROOT).replace("@", ""));
  }

  /**
   * Whether a label names one or several of those present: {@code "Thomas L"}, {@code "AWB/YK"}.
   */
  boolean isSpeaker(String label) {
    if (label.length() > LONGEST) {
      return false;
    }
    String bare = label.replaceAll("\\([^)]*\\)|[@:.]", " ").strip();
    if (bare.isEmpty()) {
      return false;
    }
    for (String part : PART.split(bare)) {
      String name = part.strip().toLowerCase(Locale.ROOT);
      if (!names.contains(name)) {
        return INITIALS.matcher(bare).matches() && names.size() > 0 && names.contains(name);
      }
    }
    return true;
  }
}
