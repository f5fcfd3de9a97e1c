package org.minutebook.web.view;

import java.util.List;

/**
 * What the minutes say of one person.
 *
 * @param summary in a sentence
 * @param others their other names, as the archive's settings list them
 * @param chart the meetings they were at and what they took on, over time
 * @param actions how many they took on
 * @param years what they took on, the newest first
 * @param more where the rest of that is, or null
 * @param attended the meetings they were at by year, the newest first
 */
public record PersonView(
    String name,
    String summary,
    List<String> others,
    Chart chart,
    long actions,
    List<AnswerView.Year> years,
    Link more,
    List<ListView.Year> attended,
    Link spoken) {}
