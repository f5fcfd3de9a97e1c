package org.minutebook.reading;

/**
 * What was learnt of a series from its files.
 *
 * @param files how many different files it was learnt from
 * @param templateLines how many lines are part of their template, that is stand word for word in
 *     most of them
 * @param names how many names of people are known
 * @param fixedTitle whether most of them have the same title, dates and numbers aside
 */
public record SeriesSummary(int files, int templateLines, int names, boolean fixedTitle) {}
