package org.minutebook.search.standing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.minutebook.index.Analysis;
import org.minutebook.index.TitleTopic;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Statement;

/**
 * A decision with what tells which others may be about the same.
 *
 * @param doc its document in the index
 * @param issues the issues it is about: those it names, else the only one that its section's title
 *     names; those of no known repository with the series before them
 * @param topic stems of its section's title that say something
 * @param rareWords stems of its own words that few statements have
 * @param words how many words it has
 * @param undo the words that say that it undoes or replaces something; empty for most
 * @param step the step it says was reached, such as 2.7 for {@code Stage 2.7}; empty for most
 */
public record Decision(
    int doc,
    MeetingDate date,
    String meeting,
    String series,
    Statement statement,
    Set<String> issues,
    Set<String> topic,
    Set<String> rareWords,
    int words,
    Optional<String> undo,
    Optional<Double> step) {
  private static final int SHORTEST_WORD = 3;

  /**
   * A decision of a section.
   *
   * @param title of the section
   * @param inTitle the issues that the title refers to
   * @param isRare whether few statements have the word with a stem
   */
  public static Decision of(
      int doc,
      MeetingDate date,
      String meeting,
      String series,
      Statement statement,
      String title,
      List<String> inTitle,
      Predicate<String> isRare) {
    Set<String> stems = new TreeSet<>();
    List<Analysis.Term> terms = Analysis.stemmed(statement.plain());
    for (Analysis.Term term : terms) {
      if (term.text().length() >= SHORTEST_WORD && isRare.test(term.text())) {
        stems.add(term.text());
      }
    }
    return new Decision(
        doc,
        date,
        meeting,
        series,
        statement,
        issues(statement, series, inTitle),
        topic(title),
        stems,
        terms.size(),
        Turns.undo(statement.plain(), terms.size()),
        Turns.step(statement, terms.size()));
  }

  private static Set<String> issues(Statement statement, String series, List<String> inTitle) {
    List<String> own =
        IssueReferences.in(
                List.of(""), "", PlainText.EMPTY, new PlainText(statement.text(), List.of()))
            .all();
    List<String> about = !own.isEmpty() ? own : inTitle.size() == 1 ? inTitle : List.of();
    Set<String> issues = new LinkedHashSet<>();
    for (String issue : about) {
      issues.add(issue.contains("/") ? issue : series + " " + issue);
    }
    return issues;
  }

  private static Set<String> topic(String title) {
    Set<String> stems = new TreeSet<>();
    TitleTopic.of(title).ifPresent(t -> stems.addAll(List.of(t.split(" "))));
    stems.removeAll(TurnWords.FRAME);
    return stems;
  }

  /** Whether it went that way. */
  boolean went(Statement.Outcome outcome) {
    return statement.outcome().equals(Optional.of(outcome));
  }

  /** Whether it was accepted or rejected. */
  boolean isSettled() {
    return went(Statement.Outcome.ACCEPTED) || went(Statement.Outcome.REJECTED);
  }
}
