package org.minutebook.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Minutes that are hard to show: very long ones, long words, other scripts and directions. */
final class OddMinutes {
  private OddMinutes() {}

  /** The minutes of the harbour and the odd ones, by file. */
  static Map<String, String> withHarbour() {
    Map<String, String> files = new LinkedHashMap<>(HarbourMinutes.FILES);
    files.put("odd/2020-01-02.md", longWordsAndOtherScripts());
    files.put("odd/2020-01-03.md", veryLong());
    files.put("odd/2020-02-03.md", aboutTheBell("DECISION: The bell is rung at noon."));
    files.put("odd/2020-02-04.md", aboutTheBell("ACTION: Bo Quist to oil the bell."));
    files.put("odd/README.md", "# About these minutes\n\nHow to read them.\n");
    return files;
  }

  private static String longWordsAndOtherScripts() {
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

  /** A topic that comes back, with an issue in its title. */
  private static String aboutTheBell(String statement) {
    return """
    # Bell call

    Attendees: Ann Lee (chair), Bo Quist

    ## The harbour's bell boats/bells#7

    See https://code.example/boats/bells/issues/7.

    %s
    """
        .formatted(statement);
  }

  /** Too long for one page, so it is shown by section. */
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
