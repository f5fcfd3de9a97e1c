/**
 * Reads a file as a {@link org.minutebook.minutes.Meeting}; the entry point is {@link
 * org.minutebook.reading.MinutesReader}. Pure functions of the text: no files, no clock, no state
 * that outlives a call.
 */
package org.minutebook.reading;
