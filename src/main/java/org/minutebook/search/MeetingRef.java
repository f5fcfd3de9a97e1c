package org.minutebook.search;

import java.time.LocalDate;
import java.util.Optional;

/** A reference to a meeting: enough to name it, to date it and to link to it. */
public record MeetingRef(
    String id, String title, Optional<LocalDate> date, Optional<String> series, String file) {}
