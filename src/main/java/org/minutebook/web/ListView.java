package org.minutebook.web;

import java.util.List;

/** Meetings by year, the newest first. */
public record ListView(String summary, List<Year> years) {
  /** A year's meetings. */
  public record Year(String label, String id, List<Row> rows) {}

  /** A meeting in the list. */
  public record Row(Day day, String series, Link meeting) {}
}
