package org.minutebook.statements;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds owners that are named by what they are in the group, {@code "Treasurer to pay the bill"},
 * by initials of somebody who is in no list, or as who speaks.
 */
final class OwnerRoles {
  private static final String TAKES =
      "(?: (?:also |then )?(?:to|will|shall)|'ll|’ll| (?:was|were|is|are) (?:asked|tasked) to) \\p{Ll}";

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|[.;:!?*] |, )\\W{0,3}(?:[Tt]he )?(?<who>(?:\\p{Lu}[\\p{L}-]{1,20} ){0,2}(?i:"
              + Phrases.anyOf("role")
              + "))(?="
              + TAKES
              + ")");

  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:^|^[^:]{1,12}: )\\W{0,3}(?<who>\\p{Lu}{2,3})(?= (?:to|will) (?!be\\b)\\p{Ll})");

  /** {@code "Ann: will order them"}. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^\\W{0,3}(?<who>\\p{Lu}[\\p{L}'’-]{1,20}): (?:also |then )?(?:will|should|to|needs? to|has to|can) (?!be\\b)\\p{Ll}");

  private static final Pattern SAID =
      Pattern.compile("\\W{0,3}(?<who>@?\\p{L}[\\p{L}\\p{N}_ .'’-]{0,28}):\\s");

  /** Words in capitals that are no initials of people. */
  private static final Set<String> NO_INITIALS = Set.copyOf(Phrases.of("no initials"));

  private final Function<String, Optional<String>> person;

  /**
   * Owners by what they are, or by who speaks.
   *
   * @param person the person that a word or two stand for, if they are a name
   */
  OwnerRoles(Function<String, Optional<String>> person) {
    this.person = person;
  }

  /** {@code "Ann: That is odd. I'll look."}: who says what a sentence goes on with. */
  Optional<String> speaking(Passage passage) {
    String plain = passage.plain();
    if (passage.opens()
        || passage.place().lead().isEmpty()
        || !(OwnerFinder.I.matcher(plain).find() || OwnerFinder.NOBODY.matcher(plain).find())) {
      return Optional.empty();
    }
    Matcher said = SAID.matcher(passage.place().lead().getFirst());
    return said.lookingAt() ? person.apply(said.group("who")) : Optional.empty();
  }

  /** A word before a colon, as written, that takes on what follows it: {@code "Ann: will ..."}. */
  Optional<String> speaker(String plain) {
    Matcher speaker = plain.indexOf(':') > 0 ? SPEAKER.matcher(plain) : null;
    return speaker != null && speaker.find() && !NO_INITIALS.contains(speaker.group("who"))
        ? Optional.of(speaker.group("who"))
        : Optional.empty();
  }

  /** Who takes it on, as written. */
  Optional<String> taker(String plain) {
    Matcher role = ROLE.matcher(plain);
    if (role.find()) {
      return Optional.of(role.group("who"));
    }
    Matcher initials = INITIALS.matcher(plain);
    return initials.find() && !NO_INITIALS.contains(initials.group("who"))
        ? Optional.of(initials.group("who"))
        : Optional.empty();
  }
}
