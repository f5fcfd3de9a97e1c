package org.minutebook.web;

import java.util.Map;

/** The minutes that the web tests serve: three calls of an invented harbour. */
final class HarbourMinutes {
  static final String MAY =
      """
      # Harbour call, 2021-05-04

      Attendees: Ann Lee (chair), Bo Quist, Cy <b>Dow</b>

      ## Lantern supply

      The lantern stock is low; see [the list][stock] and ![a chart](https://pics.example/c.png).
      DECISION: We order forty lanterns from the mill before the *autumn* storms.

      ACTION: Bo Quist to write to the mill about lantern prices.

      ## Tide tables & "moons" <script>alert(1)</script>

      | Moon | Tide |
      |------|------|
      | new  | high |

      - [ ] check the gauge
      - [x] oil the hinge

      ### Old lantern charts

      Kept in the [April notes](2021-04-06.md) and in [the log](../log.txt).

      [stock]: https://stock.example/list
      """;

  static final String APRIL =
      """
      # Harbour call, 2021-04-06

      Attendees: Ann Lee (chair), Bo Quist

      ## Pier repair

      The pier lost two planks; a lantern fell.

      DECISION: The pier is closed to carts until May.

      ## 潮汐表

      Die Gezeiten — höher als sonst; lantern light was poor.
      """;

  private static final String FEBRUARY_2014 =
      """
      # Harbour call, 2014-02-03

      Attendees: Dee Fox

      ## Lantern oil

      ACTION: Dee Fox buys lantern oil.
      """;

  /** By file. */
  static final Map<String, String> FILES =
      Map.of(
          "calls/2021-05-04.md", MAY,
          "calls/2021-04-06.md", APRIL,
          "calls/2014-02-03.md", FEBRUARY_2014);

  private HarbourMinutes() {}
}
