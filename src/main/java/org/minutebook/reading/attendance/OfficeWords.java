package org.minutebook.reading.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minutebook.reading.LabelWords;

/** Tells who is in the chair or takes notes from how labels and roles are worded. */
final class OfficeWords {
  /** Between offices that one person has: {@code "Facilitator & note taker"}. */
  private static final Pattern PARTS = Pattern.compile(" ?[,/;&+] ?| (?:and|und|et|y|e|en|-|–|—) ");

  private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]*\\)");

  /** A longer text is no office. */
  private static final int MAX_LENGTH = 60;

  /** So many words around an office may say that it is this meeting's. */
  private static final int MAX_AROUND = 4;

  /** The longest first: "for today" before "today". */
  private static final List<String> AROUND =
      NameWords.ABOUT_THIS_MEETING.whole().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private final LabelWords words;

  OfficeWords(LabelWords words) {
    this.words = words;
  }

  /** Whether a label or a role, such as {@code "Today's chair"} or {@code "TSC chair"}, has it. */
  boolean isChair(String office) {
    return has(LabelWords.Group.CHAIR, office);
  }

  /** Whether a label or a role is that of whoever takes notes. */
  boolean isScribe(String office) {
    return has(LabelWords.Group.SCRIBE, office);
  }

  private boolean has(LabelWords.Group group, String office) {
    if (office.length() > MAX_LENGTH) {
      return false;
    }
    if (words.is(group, office)) {
      return true;
    }
    if (!mayBeSeveralWords(office)) {
      return false;
    }
    String plain = BRACKETS.matcher(office).replaceAll(" ").strip();
    for (String part : PARTS.split(plain)) {
      String bare = bare(part);
      if (words.is(group, bare) || (group == LabelWords.Group.CHAIR && isOfSomething(bare))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeSeveralWords(String office) {
    for (int i = 0; i < office.length(); i++) {
      if (" /&+,;(".indexOf(office.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code "TSC chair"}; neither {@code "vice chair"} nor the chair of the next meeting. */
  private static boolean isOfSomething(String office) {
    int blank = office.indexOf(' ');
    if (blank < 0 || office.indexOf(' ', blank + 1) >= 0) {
      return false;
    }
    String of = office.substring(0, blank).replaceAll("\\W+$", "");
    return NameWords.CHAIR_OF_SOMETHING.has(office.substring(blank + 1))
        && !NameWords.NOT_IN_THE_CHAIR.has(of);
  }

  /** An office without words that only say that it is this meeting's. */
  private static String bare(String office) {
    String bare = office.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < MAX_AROUND; i++) {
      String before = bare;
      for (String around : AROUND) {
        if (bare.length() > around.length() + 1) {
          if (bare.startsWith(around) && bare.charAt(around.length()) == ' ') {
            bare = bare.substring(around.length() + 1);
          } else if (bare.endsWith(around)
              && bare.charAt(bare.length() - around.length() - 1) == ' ') {
            bare = bare.substring(0, bare.length() - around.length() - 1);
          }
        }
      }
      if (bare.equals(before)) {
        return bare;
      }
    }
    return bare;
  }
}
