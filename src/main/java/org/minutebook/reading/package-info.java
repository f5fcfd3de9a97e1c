/**
 * One file in, one {@link org.minutebook.minutes.Meeting} out. The door is {@link
 * org.minutebook.reading.MinutesReader}; behind it stands one class for each question: front
 * matter, date, title, attendance, outline, statements. Pure: no files, no clock, nothing mutable
 * that outlives a call. Knows Markdown, knows no Lucene.
 */
package org.minutebook.reading;
