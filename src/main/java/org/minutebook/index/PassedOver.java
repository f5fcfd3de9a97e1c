package org.minutebook.index;

/**
 * A file of the archive that was passed over because it is not minutes.
 *
 * @param file its path in the archive
 * @param reason why, as a short phrase
 */
public record PassedOver(String file, String reason) {}
