package org.minutebook.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Minutes that strain a page: very long ones, long words, other scripts and directions. */
final class OddMinutes {
  private OddMinutes() {}

  /** What {@link SampleServer} serves, and the odd ones. */
  static Map<String, String> withSample() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("calls/2021-05-04.md", SampleServer.MAY);
    files.put("calls/2021-04-06.md", SampleServer.APRIL);
    files.put("calls/2014-02-03.md", SampleServer.OLD);
    files.put("odd/2020-01-02.md", strained());
    files.put("odd/2020-01-03.md", veryLong());
    files.put("odd/README.md", "# About these minutes\n\nHow to read them.\n");
    return files;
  }

  private static String strained() {
    String word = "Hafen".repeat(60);
    return """
    # %s

    Attendees: محمد العربي, 山田太郎, %s

    ## מגדלור וספינות בנמל הישן של העיר

    DECISION: המגדלור יישאר פתוח גם בלילה, lantern lit.

    ## 港湾の灯台について、来年の修理計画と費用の分担をめぐる長い長い題名の話し合い

    灯台の修理は来年の春に始める。lantern %s

    ## Code

        %s

    | one | two | three |
    |-----|-----|-------|
    | %s | b | c |
    """
        .formatted("The " + word + " call", word, word, word, word);
  }

  /** Longer than a page should be: it opens by section. */
  private static String veryLong() {
    StringBuilder text =
        new StringBuilder("# Long harbour call\n\nAttendees: Ann Lee (chair), Bo Quist\n\n");
    for (int i = 1; i <= 30; i++) {
      text.append("## Berth ").append(i).append(" and its lantern\n\n");
      text.append("The berth was looked at, board by board, and found as it was. ".repeat(90));
      text.append("\n\nDECISION: Berth ").append(i).append(" stays open.\n\n");
    }
    return text.toString();
  }
}
