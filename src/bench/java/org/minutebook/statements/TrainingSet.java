package org.minutebook.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.reading.LabelWords;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.ParsedMinutes;
import org.minutebook.reading.Reading;

/** Turns labelled files into examples: the features of each passage, and its kinds. */
final class TrainingSet {
  /** Whether a passage is a statement of a kind; borderline ones are not trained on. */
  enum Answer {
    YES,
    NO,
    BORDERLINE
  }

  /** A passage with its answers. */
  record Example(List<String> features, Map<Kind, Answer> answers) {

    /** The same without the features whose whole name matches an expression. */
    Example without(Pattern dropped) {
      return new Example(
          features.stream().filter(f -> !dropped.matcher(f).matches()).toList(), answers);
    }
  }

  /** Where a label is from. */
  enum From {
    /** A file that is labelled as a whole and that measuring uses. */
    MEASURED,
    /** A further file that is labelled as a whole. */
    FURTHER,
    /** A single passage. */
    SINGLE
  }

  /**
   * A candidate with its answers.
   *
   * @param file the file it stands in
   * @param from which labels it is from
   */
  record Labelled(
      String file, CandidateFinder.Candidate candidate, Map<Kind, Answer> answers, From from) {

    /** The same for the linear model. */
    Example example() {
      return new Example(candidate.featureNames().stream().distinct().toList(), answers);
    }

    /** The answers for decision and action: 1 for yes, 0 for no, -1 for borderline. */
    int[] numbers() {
      return Stream.of(Kind.DECISION, Kind.ACTION)
          .mapToInt(
              kind ->
                  switch (answers.get(kind)) {
                    case YES -> 1;
                    case NO -> 0;
                    case BORDERLINE -> -1;
                  })
          .toArray();
    }
  }

  /** A passage that was labelled by itself: where it begins, and what it is. */
  record Single(int line, int column, String label) {}

  /** What the labels of single passages mean. */
  private static final Map<String, Map<Kind, Answer>> ANSWERS =
      Map.of(
          "decision", answers(Answer.YES, Answer.NO),
          "action", answers(Answer.NO, Answer.YES),
          "both", answers(Answer.YES, Answer.YES),
          "neither", answers(Answer.NO, Answer.NO),
          "decision?", answers(Answer.BORDERLINE, Answer.NO),
          "action?", answers(Answer.NO, Answer.BORDERLINE));

  private final LabelWords words = LabelWords.load();
  private final CandidateFinder candidates = new CandidateFinder(words);

  /** The candidates of the file that is being read. */
  private final List<CandidateFinder.Candidate> seen = new ArrayList<>();

  private final MinutesReader reader = new MinutesReader(Settings.NONE, words, this::keep);

  /** The passages of the labelled files of one corpus. */
  List<Example> of(Path corpus, Map<String, List<Labels.Label>> labels) throws IOException {
    List<Example> examples = new ArrayList<>();
    labelled(corpus, labels, From.MEASURED).forEach(one -> examples.add(one.example()));
    return examples;
  }

  /** The same as candidates. */
  List<Labelled> labelled(Path corpus, Map<String, List<Labels.Label>> labels, From from)
      throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (Map.Entry<String, List<Labels.Label>> file : labels.entrySet()) {
      if (read(corpus, file.getKey())) {
        add(file.getKey(), file.getValue(), from, labelled);
      }
    }
    return labelled;
  }

  /** The passages that were labelled by themselves. */
  List<Labelled> single(Path corpus, Map<String, List<Single>> labels) throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (Map.Entry<String, List<Single>> file : labels.entrySet()) {
      if (read(corpus, file.getKey())) {
        for (Single label : file.getValue()) {
          seen.stream()
              .filter(s -> s.passage().range().line() == label.line())
              .filter(s -> s.passage().range().column() == label.column())
              .findFirst()
              .ifPresent(
                  s ->
                      labelled.add(
                          new Labelled(file.getKey(), s, ANSWERS.get(label.label()), From.SINGLE)));
        }
      }
    }
    return labelled;
  }

  private boolean read(Path corpus, String file) throws IOException {
    seen.clear();
    return reader.read(file, Files.readAllBytes(corpus.resolve(file))) instanceof Reading.Minutes;
  }

  /** Keeps the candidates of the file that is being read. */
  private List<Statement> keep(ParsedMinutes minutes) {
    seen.addAll(candidates.find(minutes));
    return List.of();
  }

  private static Map<Kind, Answer> answers(Answer decision, Answer action) {
    return Map.of(Kind.DECISION, decision, Kind.ACTION, action);
  }

  private void add(String file, List<Labels.Label> labels, From from, List<Labelled> into) {
    List<Map<Kind, Answer>> answers = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    for (CandidateFinder.Candidate one : seen) {
      words.add(Labels.words(one.passage().text()));
      Map<Kind, Answer> of = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        of.put(kind, Answer.NO);
      }
      answers.add(of);
    }
    for (Labels.Label label : labels) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < seen.size(); i++) {
        double fit = label.fit(seen.get(i).passage().range().line(), words.get(i));
        if (fit > 0) {
          answers.get(i).merge(label.kind(), Answer.BORDERLINE, (a, b) -> a == Answer.YES ? a : b);
        }
        if (fit > most) {
          most = fit;
          best = i;
        }
      }
      if (best >= 0 && label.sure()) {
        answers.get(best).put(label.kind(), Answer.YES);
      }
    }
    for (int i = 0; i < seen.size(); i++) {
      into.add(new Labelled(file, seen.get(i), answers.get(i), from));
    }
  }
}
