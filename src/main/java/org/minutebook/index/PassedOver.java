package org.minutebook.index;

/**
 * A file of the archive that is no minutes.
 *
 * @param file its path in the archive
 * @param reason why, as a short phrase
 */
public record PassedOver(String file, String reason) {}
