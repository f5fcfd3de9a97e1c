package org.minutebook.statements;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds owners that are named by what they are in the group, {@code "Treasurer to pay the bill"},
 * or by initials of somebody who is in no list.
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

  /** Words in capitals that are no initials of people. */
  private static final Set<String> NO_INITIALS = Set.copyOf(Phrases.of("no initials"));

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
