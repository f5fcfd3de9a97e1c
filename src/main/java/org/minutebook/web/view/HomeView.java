package org.minutebook.web.view;

import java.util.List;

/**
 * The home page.
 *
 * @param summary the archive's size and time span in a sentence
 * @param examples queries that have answers
 * @param chart the whole archive over time
 * @param latestDecisions newest first
 * @param topics recurring topics, each with its number of meetings
 * @param series each with its number of meetings
 * @param latestMeetings newest first
 */
public record HomeView(
    String summary,
    List<Link> examples,
    Chart chart,
    List<StatementView> latestDecisions,
    List<Link> topics,
    List<Link> series,
    List<MeetingListView.Row> latestMeetings) {}
