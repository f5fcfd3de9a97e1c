package org.minutebook.web.view;

import java.util.List;

/**
 * The page of one person.
 *
 * @param summary meetings and actions in a sentence
 * @param aliases their other names, as the archive's settings list them
 * @param chart the meetings they attended and their actions over time
 * @param actionCount the number of their actions
 * @param actions their actions by year, newest first
 * @param moreActions where the rest of the actions are, or null
 * @param meetings the meetings they attended by year, newest first
 * @param mentions a search for their name
 */
public record PersonView(
    String name,
    String summary,
    List<String> aliases,
    Chart chart,
    long actionCount,
    List<AnswerView.Year> actions,
    Link moreActions,
    List<MeetingListView.Year> meetings,
    Link mentions) {}
