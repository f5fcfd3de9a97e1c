package org.minutebook.web;

import java.util.List;

/**
 * The front page.
 *
 * @param summary the archive's size and span in a sentence
 * @param recent the latest decisions and actions
 * @param meetings the latest meetings
 */
public record HomeView(String summary, List<Entry> recent, List<ListView.Row> meetings) {}
