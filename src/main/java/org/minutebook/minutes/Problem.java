package org.minutebook.minutes;

/**
 * Something odd about a file that reading went on in spite of.
 *
 * @param line where, 1-based; 1 if it concerns the whole file
 * @param message what, and what to do about it, in a sentence without the file's name
 */
public record Problem(int line, String message) {}
