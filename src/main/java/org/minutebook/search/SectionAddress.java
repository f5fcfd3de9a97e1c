package org.minutebook.search;

import java.util.Optional;

/** What an address leads to: a meeting's id, and the id of one of its sections. */
public record SectionAddress(String meeting, Optional<String> section) {}
