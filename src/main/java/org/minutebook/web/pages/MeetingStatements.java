package org.minutebook.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Snippet;
import org.minutebook.search.StatementHistory;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.StatementView;

/** The decisions and actions of a meeting: which are new in it, and which only repeat others. */
final class MeetingStatements {
  private final Meeting meeting;
  private final Statement.Level level;
  private final Map<String, StatementHistory> histories;

  /**
   * @param level how sure those shown are at least
   */
  MeetingStatements(Meeting meeting, Statement.Level level, MinutesSearch search) {
    this.meeting = meeting;
    this.level = level;
    this.histories = search.histories(meeting.id(), level);
  }

  /** How many are new, in words. */
  String counts() {
    return counts(meeting.statements(level));
  }

  /** How many of a section are new, in words. */
  String counts(Section section) {
    return counts(meeting.statementsOf(section, level));
  }

  private String counts(List<Statement> statements) {
    return CountText.of(newOnes(statements));
  }

  /** Those of some statements that are new. */
  List<Statement> newOnes(List<Statement> statements) {
    return statements.stream().filter(s -> !history(s).isCopy()).toList();
  }

  /** Those of the whole meeting, new ones first. */
  List<StatementView> views(Function<Statement, String> address) {
    return views(meeting.statements(level), address);
  }

  /** Those of a section, new ones first. */
  List<StatementView> views(Section section, Function<Statement, String> address) {
    return views(meeting.statementsOf(section, level), address);
  }

  private List<StatementView> views(
      List<Statement> statements, Function<Statement, String> address) {
    MeetingRef ref = MeetingRef.of(meeting);
    return statements.stream()
        .sorted(Comparator.comparing(s -> history(s).isCopy()))
        .map(
            s ->
                StatementView.of(
                    ref,
                    meeting.section(s.section()).map(Section::title).orElse(s.section()),
                    s,
                    new Snippet(s.plain(), List.of()),
                    address.apply(s),
                    history(s)))
        .toList();
  }

  private StatementHistory history(Statement statement) {
    return histories.getOrDefault(statement.id(), StatementHistory.NONE);
  }
}
