package org.minutebook.search;

import java.util.Optional;

/** The address of a meeting, or of one of its sections: their ids. */
public record SectionAddress(String meeting, Optional<String> section) {}
