package org.minutebook.web.view;

import java.util.List;

/**
 * The page of a file that holds the minutes of several meetings.
 *
 * @param title the file's path in the archive
 * @param summary the number of its meetings in words
 * @param source where the file is hosted
 * @param years its meetings by year, newest first
 */
public record FileView(
    String title, String summary, Link source, List<MeetingListView.Year> years) {}
