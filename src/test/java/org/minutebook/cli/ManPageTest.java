package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ManPageTest {
  @Test
  void pageHasTheHelpOfEveryCommandAndNoLineThatRoffObeysByChance() {
    String page = ManPage.text();
    for (String command : CliDocsTest.commands()) {
      assertTrue(page.contains(".SH \"" + command.replace("-", "\\-") + "\"\n"), command);
    }
    assertTrue(page.contains("\\-\\-archive="), page);
    assertTrue(
        page.lines()
            .filter(line -> line.startsWith("."))
            .allMatch(line -> line.matches("\\.(?:TH|SH|nf|fi)(?: .*)?")),
        page);
    assertTrue(page.lines().noneMatch(line -> line.startsWith("'")), page);
  }
}
