package org.minutebook.web.view;

import java.util.List;

/**
 * A page that has no answer, and helps on.
 *
 * @param heading what happened
 * @param words what it means and what to do
 * @param done files read so far, {@code of} how many; 0 of 0 where that does not matter
 * @param guesses what may have been meant
 * @param guessesOf what the guesses are; blank without any
 */
public record NoticeView(
    String heading, String words, long done, long of, String guessesOf, List<Link> guesses) {}
