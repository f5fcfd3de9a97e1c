package org.minutebook.statements.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.minutebook.archive.FileCorrections;
import org.minutebook.archive.StatementCorrection;
import org.minutebook.archive.StatementCorrection.Is;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.minutes.Statement.Level;

/**
 * Puts right the statements of one meeting. A correction finds its sentence by its words alone, so
 * it holds wherever the sentence is moved to; letter case, punctuation and markup don't count.
 */
public final class Corrector {
  /** Why a sentence is a statement that a person has called one. */
  public static final String WHY = "correction";

  private final List<Statement> statements;
  private final List<String> sentences;
  private final BiFunction<Integer, Kind, Statement> maker;

  private Corrector(
      List<Statement> found, List<String> sentences, BiFunction<Integer, Kind, Statement> maker) {
    this.statements = new ArrayList<>(found);
    this.sentences = sentences.stream().map(Corrector::key).toList();
    this.maker = maker;
  }

  /**
   * Makes the corrections of a meeting.
   *
   * @param found its statements, possible ones included, in the order of lines
   * @param sentences all its sentences
   * @param maker makes a statement of a kind from the sentence with an index
   */
  public static List<Statement> apply(
      List<Statement> found,
      FileCorrections corrections,
      Optional<MeetingDate> date,
      List<String> sentences,
      BiFunction<Integer, Kind, Statement> maker) {
    List<StatementCorrection> all = corrections.on(date);
    if (all.isEmpty()) {
      return found;
    }
    Corrector corrector = new Corrector(found, sentences, maker);
    for (StatementCorrection correction : all) {
      Optional<String> failure = corrector.correct(correction);
      if (failure.isEmpty()) {
        corrections.fits(correction);
      } else if (!failure.get().isEmpty()) {
        corrections.fitsNot(correction, failure.get());
      }
    }
    corrector.statements.sort(
        Comparator.comparingInt(Statement::line)
            .thenComparingInt(statement -> statement.range().column()));
    return corrector.statements;
  }

  /** Makes a correction; returns why that can't be, blank if no sentence has its words. */
  private Optional<String> correct(StatementCorrection correction) {
    String words = key(correction.words());
    List<String> keys = statements.stream().map(s -> key(s.plain())).toList();
    Set<Integer> unfound = exactly(words, sentences);
    boolean isSentence = !unfound.isEmpty() && exactly(words, keys).isEmpty();
    Set<Integer> fitting = isSentence ? Set.of() : fitting(words, keys);
    if (isAmbiguous(fitting, keys)) {
      return Optional.of("several sentences have these words: give more of them");
    }
    if (!fitting.isEmpty()) {
      replace(fitting, correction);
      return Optional.empty();
    }
    unfound = fitting(words, sentences);
    if (isAmbiguous(unfound, sentences)) {
      return Optional.of("several sentences have these words: give more of them");
    }
    if (unfound.isEmpty()) {
      return Optional.of("");
    }
    Is is = correction.is().orElse(Is.NONE);
    if (is == Is.NONE) {
      return correction.is().isPresent()
          ? Optional.empty()
          : Optional.of("this sentence is no statement: say what it is with \"is\"");
    }
    Kind kind = Kind.valueOf(is.name());
    for (int i : unfound) {
      statements.add(with(maker.apply(i, kind), correction, true));
    }
    return Optional.empty();
  }

  /** The texts that have exactly some words; if none has, those that have them among others. */
  private static Set<Integer> fitting(String words, List<String> texts) {
    Set<Integer> exact = exactly(words, texts);
    return exact.isEmpty() ? all(texts, text -> text.contains(words)) : exact;
  }

  private static Set<Integer> exactly(String words, List<String> texts) {
    return all(texts, words::equals);
  }

  private static Set<Integer> all(List<String> texts, Predicate<String> wanted) {
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (wanted.test(texts.get(i))) {
        all.add(i);
      }
    }
    return all;
  }

  private static boolean isAmbiguous(Set<Integer> fitting, List<String> texts) {
    return fitting.stream().map(texts::get).distinct().count() > 1;
  }

  private void replace(Set<Integer> fitting, StatementCorrection correction) {
    List<Statement> old = fitting.stream().map(statements::get).toList();
    statements.removeAll(new HashSet<>(old));
    if (correction.is().equals(Optional.of(Is.NONE))) {
      return;
    }
    Optional<Kind> kind = correction.is().map(is -> Kind.valueOf(is.name()));
    List<Statement> ofKind =
        old.stream().filter(s -> kind.isEmpty() || s.kind() == kind.get()).toList();
    if (ofKind.isEmpty()) {
      Statement other = old.getFirst();
      statements.add(with(other.toBuilder(kind.orElseThrow()).build(), correction, true));
    } else {
      ofKind.forEach(s -> statements.add(with(s, correction, kind.isPresent())));
    }
  }

  /**
   * A statement with what a correction says of it.
   *
   * @param isSure whether the correction says what it is
   */
  private static Statement with(
      Statement statement, StatementCorrection correction, boolean isSure) {
    boolean action = statement.kind() == Kind.ACTION;
    Statement.Builder builder =
        statement.toBuilder(statement.kind())
            .corrected(
                Optional.of(
                    new Statement.Corrected(
                        correction.line(), action ? correction.done() : Optional.empty())))
            .owners(action ? correction.owners().orElse(statement.owners()) : List.of())
            .outcome(action ? Optional.empty() : outcome(statement, correction));
    if (isSure) {
      builder.confidence(1).why(statement.explicit() ? statement.why() : WHY);
      builder.level(statement.level() == Level.MARKED ? Level.MARKED : Level.SURE);
    }
    return builder.build();
  }

  private static Optional<Statement.Outcome> outcome(
      Statement statement, StatementCorrection correction) {
    if (correction.outcome().isEmpty()) {
      return statement.outcome();
    }
    return List.of(Statement.Outcome.values()).stream()
        .filter(outcome -> outcome.word().equals(correction.outcome().get()))
        .findFirst();
  }

  /** The letters and digits of a text, in small letters, with one space for all between words. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(" ");
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)
                  || Character.getType(c) == Character.NON_SPACING_MARK) {
                key.appendCodePoint(Character.toLowerCase(c));
              } else if (key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
              }
            });
    if (key.charAt(key.length() - 1) != ' ') {
      key.append(' ');
    }
    return key.toString();
  }
}
