package org.minutebook.minutes;

import java.util.Optional;

/**
 * Somebody who was there.
 *
 * @param name as written, without marks of role, team or handle
 * @param chair whether the minutes mark them as chair, moderator or facilitator
 * @param person slug of the person behind the name, where that is certain
 */
public record Attendee(String name, boolean chair, Optional<String> person) {}
