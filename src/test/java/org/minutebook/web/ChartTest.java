package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.search.Timeline;

class ChartTest {
  @Test
  void monthsLeftOutAreDrawnEmpty() {
    Chart chart = Chart.of(List.of(month("2020-11", 4, 2, 0), month("2021-02", 1, 0, 1)), y -> "");
    assertEquals("month", chart.unit());
    assertEquals(
        List.of("November 2020", "December 2020", "January 2021", "February 2021"),
        chart.columns().stream().map(Chart.Column::name).toList());
    assertEquals(
        List.of("", "", "2021", ""), chart.columns().stream().map(Chart.Column::label).toList());
    assertEquals(4, chart.peak());
    assertEquals(
        List.of(100, 50),
        chart.columns().getFirst().bars().stream().map(Chart.Bar::height).toList());
  }

  @Test
  void longTimeIsDrawnByYear() {
    Chart chart =
        Chart.of(List.of(month("2013-03", 1, 0, 0), month("2016-01", 2, 0, 0)), y -> "/" + y);
    assertEquals("year", chart.unit());
    assertEquals(
        List.of("/2013", "/2014", "/2015", "/2016"),
        chart.columns().stream().map(Chart.Column::href).toList());
  }

  @Test
  void nothingIsNothingToDraw() {
    assertTrue(Chart.of(List.of(), y -> "").isEmpty());
  }

  private static Timeline.Month month(String month, int sections, int decisions, int actions) {
    return new Timeline.Month(YearMonth.parse(month), sections, decisions, actions);
  }
}
