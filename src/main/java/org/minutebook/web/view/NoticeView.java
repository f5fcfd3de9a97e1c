package org.minutebook.web.view;

import java.util.List;

/**
 * A page without an answer: an error, or the progress of indexing.
 *
 * @param message what the heading means and what to do
 * @param done the number of files read so far
 * @param of the number of files to read; 0 where there is no progress to show
 * @param guesses pages that may have been meant
 * @param guessesHeading blank without guesses
 */
public record NoticeView(
    String heading,
    String message,
    long done,
    long of,
    String guessesHeading,
    List<Link> guesses) {}
