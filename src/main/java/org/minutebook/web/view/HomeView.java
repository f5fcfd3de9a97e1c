package org.minutebook.web.view;

import java.util.List;

/**
 * The front page.
 *
 * @param summary the archive's size and span in a sentence
 * @param chart all years at a glance
 * @param recent the latest decisions
 * @param topics what meetings come back to, with how often
 * @param series with how many meetings each has
 * @param meetings the latest meetings
 */
public record HomeView(
    String summary,
    Chart chart,
    List<StatementView> recent,
    List<Link> topics,
    List<Link> series,
    List<ListView.Row> meetings) {}
