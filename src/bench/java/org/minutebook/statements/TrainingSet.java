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

  private final LabelWords words = LabelWords.load();
  private final StatementExtractor statements = new StatementExtractor(words);
  private final List<CandidateFinder.Candidate> candidates = new ArrayList<>();
  private final MinutesReader reader = new MinutesReader(Settings.NONE, words, this::candidates);

  /** The passages of the labelled files of one corpus. */
  List<Example> of(Path corpus, Map<String, List<Labels.Label>> labels) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Map.Entry<String, List<Labels.Label>> file : labels.entrySet()) {
      byte[] bytes = Files.readAllBytes(corpus.resolve(file.getKey()));
      candidates.clear();
      if (reader.read(file.getKey(), bytes) instanceof Reading.Minutes) {
        add(candidates, file.getValue(), examples);
      }
    }
    return examples;
  }

  /** Keeps the candidates of the file that is being read. */
  private List<Statement> candidates(ParsedMinutes minutes) {
    candidates.addAll(statements.candidates(minutes));
    return statements.find(minutes);
  }

  private static void add(
      List<CandidateFinder.Candidate> candidates, List<Labels.Label> labels, List<Example> into) {
    List<Map<Kind, Answer>> answers = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    for (CandidateFinder.Candidate candidate : candidates) {
      words.add(Labels.words(candidate.passage().text()));
      Map<Kind, Answer> of = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        of.put(kind, Answer.NO);
      }
      answers.add(of);
    }
    for (Labels.Label label : labels) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < candidates.size(); i++) {
        double fit = label.fit(candidates.get(i).passage().range().line(), words.get(i));
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
    for (int i = 0; i < candidates.size(); i++) {
      into.add(
          new Example(
              candidates.get(i).featureNames().stream().distinct().toList(), answers.get(i)));
    }
  }
}
