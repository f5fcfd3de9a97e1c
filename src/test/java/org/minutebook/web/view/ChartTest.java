package org.minutebook.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.search.Timeline;

class ChartTest {
  @Test
  void yearsAreDrawnWhole() {
    Chart chart = chart(month("2020-11", 4, 2, 0), month("2021-02", 1, 0, 1));
    assertEquals("month", chart.unit());
    assertEquals("2020-01", chart.first());
    assertEquals(24, chart.months());
    assertEquals("January 2020", chart.columns().getFirst());
    assertEquals("December 2021", chart.columns().getLast());
    assertEquals(
        List.of("/2020/2020", "/2021/2021"), chart.ticks().stream().map(Chart.Tick::href).toList());
  }

  @Test
  void eachKindHasItsLane() {
    Chart chart = chart(month("2020-11", 4, 2, 0), month("2021-02", 1, 0, 1));
    assertEquals(
        List.of("sections", "decisions", "actions"),
        chart.lanes().stream().map(Chart.Lane::kind).toList());
    Chart.Lane sections = chart.lanes().getFirst();
    assertEquals(5, sections.total());
    assertEquals(4, sections.peak());
    assertEquals(4, sections.counts().get(10));
    assertEquals(
        List.of("100.00%", "25.00%"), sections.bars().stream().map(Chart.Bar::height).toList());
    assertEquals("decisions", chart.lanes().get(1).label());
    assertEquals("action", chart.lanes().get(2).label());
    assertTrue(chart.isEmpty(0));
  }

  @Test
  void oneYearIsNarrowedByMonth() {
    Chart chart = chart(month("2020-11", 1, 0, 0));
    assertEquals(12, chart.ticks().size());
    assertEquals("Nov", chart.ticks().get(10).label());
    assertEquals("/2020-11/2020-11", chart.ticks().get(10).href());
  }

  @Test
  void longTimeHasWiderColumns() {
    Chart quarters = chart(month("2010-03", 1, 0, 0), month("2020-01", 2, 0, 0));
    assertEquals("quarter", quarters.unit());
    assertEquals("January to March 2010", quarters.columns().getFirst());
    assertEquals(44, quarters.columns().size());
    Chart years = chart(month("1980-03", 1, 0, 0), month("2020-01", 2, 0, 0));
    assertEquals("year", years.unit());
    assertEquals("1980", years.columns().getFirst());
    assertEquals(41, years.columns().size());
  }

  @Test
  void chosenStretchIsShownAsFarAsItIsDrawn() {
    List<Timeline.Month> months = List.of(month("2020-01", 1, 0, 0), month("2023-12", 1, 0, 0));
    Chart chart =
        Chart.of(
            months,
            Chart.ALL_LANES,
            MonthRange.of(Optional.of("2021-01"), Optional.of("2021")),
            ChartTest::address);
    assertEquals(new Chart.Selection("25.00%", "25.00%"), chart.selection());
    assertTrue(chart.ticks().get(1).selected());
    Chart open =
        Chart.of(
            months,
            Chart.ALL_LANES,
            MonthRange.of(Optional.of("2023"), Optional.empty()),
            ChartTest::address);
    assertEquals(new Chart.Selection("75.00%", "25.00%"), open.selection());
    Chart outside =
        Chart.of(
            months,
            Chart.ALL_LANES,
            MonthRange.of(Optional.of("2031"), Optional.empty()),
            ChartTest::address);
    assertNull(outside.selection());
  }

  @Test
  void lanesNotAskedForAreLeftOut() {
    Chart chart =
        Chart.of(
            List.of(month("2020-11", 4, 2, 1)),
            Map.of("actions", "action"),
            Optional.empty(),
            ChartTest::address);
    assertEquals(1, chart.lanes().size());
    assertEquals(1, chart.lanes().getFirst().total());
  }

  @Test
  void nothingIsNothingToDraw() {
    assertTrue(chart().isEmpty());
  }

  private static Chart chart(Timeline.Month... months) {
    return Chart.of(List.of(months), Chart.ALL_LANES, Optional.empty(), ChartTest::address);
  }

  private static String address(MonthRange months) {
    return "/" + months.from() + "/" + months.to();
  }

  private static Timeline.Month month(String month, int sections, int decisions, int actions) {
    return new Timeline.Month(YearMonth.parse(month), sections, decisions, actions);
  }
}
