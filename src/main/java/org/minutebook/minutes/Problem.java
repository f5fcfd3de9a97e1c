package org.minutebook.minutes;

/**
 * Something odd about a file that did not keep it from being read.
 *
 * @param line where it is, 1-based; 1 if it concerns the whole file
 * @param code what kind of problem it is, in words that stay the same: {@code date-conflict}
 * @param message what, and what to do about it, in a sentence without the file's name
 */
public record Problem(int line, String code, String message) {}
