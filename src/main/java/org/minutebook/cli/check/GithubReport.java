package org.minutebook.cli.check;

import org.minutebook.cli.terminal.Terminal;

/** Findings as commands of GitHub Actions, which shows them at their lines in a pull request. */
final class GithubReport {
  private GithubReport() {}

  /** {@code ::warning file=minutes/a.md,line=9,title=no-date::message}. */
  static String line(Finding finding) {
    Rule rule = finding.rule();
    return "::%s file=%s,line=%d,title=%s::%s"
        .formatted(
            rule.severity(),
            property(finding.file()),
            finding.line(),
            rule.code(),
            text(finding.message() + ". " + rule.fix()));
  }

  /** What a runner reads as it is. No message may begin a command of its own. */
  private static String text(String value) {
    return Terminal.clean(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String value) {
    return text(value).replace(":", "%3A").replace(",", "%2C");
  }
}
