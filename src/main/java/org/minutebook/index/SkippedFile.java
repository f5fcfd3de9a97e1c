package org.minutebook.index;

/**
 * A file of the archive that was skipped because it is not minutes.
 *
 * @param file its path in the archive
 * @param reason why, as a short phrase
 */
public record SkippedFile(String file, String reason) {}
