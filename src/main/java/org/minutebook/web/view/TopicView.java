package org.minutebook.web.view;

import java.util.List;

/**
 * The page of all discussions of a topic or of an issue.
 *
 * @param parent the list that it is in; null for an issue
 * @param summary how often it was discussed, in a sentence
 * @param further other pages about it: the issue itself, its topic, a search
 * @param warnings what was invalid in the request
 * @param filters the filters in force; each link removes its filter
 * @param orders the orders to choose from; a note marks the one in force
 * @param standing where it stands; null where that is not known
 * @param chart its discussions over time
 * @param total how many discussions there are
 * @param years the discussions of this page
 * @param more where the next ones and the less certain statements are
 */
public record TopicView(
    Link parent,
    String heading,
    String summary,
    List<Link> further,
    List<String> warnings,
    List<Link> filters,
    List<Link> orders,
    StandingView standing,
    Chart chart,
    String total,
    List<AnswerView.Year> years,
    List<Link> more) {}
