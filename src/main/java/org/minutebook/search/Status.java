package org.minutebook.search;

import java.time.Instant;

/** How much is in an index; {@code indexed} is when it last changed. */
public record Status(long meetings, long sections, long decisions, long actions, Instant indexed) {}
