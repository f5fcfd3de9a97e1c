package org.minutebook.minutes;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who was at a meeting.
 *
 * @param name as written, without marks of role, team or handle
 * @param aliases what else the roll calls this person: handles with their {@code @}, initials,
 *     nicknames
 * @param role what the minutes mark this person as; empty for most
 * @param person slug of the person behind the name, where that is certain
 */
public record Attendee(
    String name, List<String> aliases, Optional<Role> role, Optional<String> person) {
  public Attendee {
    aliases = List.copyOf(aliases);
  }

  /** Whether the minutes mark this person as chair, moderator, facilitator or host. */
  public boolean isChair() {
    return role.filter(Role.CHAIR::equals).isPresent();
  }

  /** The slug of the person, else of the name; empty if the name has neither letter nor digit. */
  public String slug() {
    return Slug.of(person.orElse(name));
  }

  /** The aliases, handles without their {@code @}. */
  public List<String> plainAliases() {
    return aliases.stream().map(a -> a.startsWith("@") ? a.substring(1) : a).toList();
  }

  /** What somebody did at a meeting beside being there. */
  public enum Role {
    CHAIR
  }
}
