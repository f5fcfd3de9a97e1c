package org.minutebook.statements.owners;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.PersonName;
import org.minutebook.statements.words.Lexicon;

/** Knows whom a name stands for in a meeting. */
final class People {
  private static final Pattern ONE_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{1,19}");

  private final List<PersonName> attendees;
  private final Lexicon lexicon;

  People(List<Attendee> attendees, Lexicon lexicon) {
    this.attendees = attendees.stream().map(a -> PersonName.of(a.name())).distinct().toList();
    this.lexicon = lexicon;
  }

  /** Who says "I" behind their name and a colon, though nobody else calls them that. */
  Optional<String> speaker(String who) {
    return person(who)
        .or(
            () ->
                ONE_WORD.matcher(who).matches() && !lexicon.isNoName(who.toLowerCase(Locale.ROOT))
                    ? Optional.of(who)
                    : Optional.empty());
  }

  /** A name that is given to people and is no other word. */
  Optional<String> given(String name) {
    return lexicon.isName(name.split(" ", 2)[0].toLowerCase(Locale.ROOT))
        ? person(name)
        : Optional.empty();
  }

  /** The person whom a name stands for, if present. */
  Optional<String> present(String name) {
    return fits(name.split(" ", 2)[0].toLowerCase(Locale.ROOT)).isEmpty()
        ? Optional.empty()
        : person(name).filter(p -> attendees.stream().anyMatch(a -> a.written().equals(p)));
  }

  /** The two people present, if there are two. */
  List<String> two() {
    return attendees.size() == 2 ? attendees.stream().map(PersonName::written).toList() : List.of();
  }

  /** The only attendee that a name can stand for; else the name as written, if it is one. */
  Optional<String> person(String written) {
    String name = written.strip().replaceAll("(?:'s|’s|[.:,])+$", "");
    String key = name.toLowerCase(Locale.ROOT).replace("@", "");
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<String> fits = fits(key);
    if (fits.isEmpty() && key.indexOf(' ') > 0 && Character.isLowerCase(name.charAt(0))) {
      // "so Ann": an expression for names may begin with another word.
      return person(name.substring(name.indexOf(' ') + 1));
    }
    if (fits.size() == 1) {
      return Optional.of(fits.getFirst());
    }
    if (fits.isEmpty() && key.indexOf(' ') > 0) {
      // "Ann Lee's", "Also Ann": one word of it may be in the list.
      String first = key.substring(0, key.indexOf(' '));
      List<String> byFirst = fits(first);
      if (byFirst.size() == 1 && byFirst.getFirst().indexOf(' ') < 0) {
        return Optional.of(byFirst.getFirst());
      }
    }
    return isName(name, key) ? Optional.of(name) : Optional.empty();
  }

  private List<String> fits(String key) {
    return PersonName.of(key).fitting(attendees).stream().map(PersonName::written).toList();
  }

  private boolean isName(String name, String key) {
    if (name.startsWith("@")) {
      return name.length() > 1;
    }
    String first = key.split(" ", 2)[0];
    return Character.isUpperCase(name.charAt(0))
        && (lexicon.isName(first) || lexicon.isNameAndWord(first))
        && !lexicon.isNoName(first);
  }
}
