package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks documents by a query.
 *
 * <p>Each thing that is asked for is a {@link Concept}. Scores of those that are wanted together
 * are added; a document that lacks some of them is counted by what it has, and those that have all
 * come first. Words that stand close together count more, and sections that say nothing less.
 */
final class Ranking {
  private static final int LONGEST_NAME = 6;

  private static final float PASSING = 0.01f;

  private final Pool pool;
  private final Tuning tuning;
  private final Forms forms;
  private final Narrowing narrowing;
  private final Feedback feedback;

  Ranking(Pool pool, Vocabulary vocabulary, Narrowing narrowing) {
    this.narrowing = narrowing;
    this.pool = pool;
    this.tuning = pool.tuning();
    this.forms = new Forms(pool, vocabulary);
    this.feedback = new Feedback(pool, vocabulary.reader());
  }

  /**
   * What was found.
   *
   * @param scores by document number
   * @param all how many have all that is wanted
   * @param some how many have some of it only
   * @param wanted how many things are wanted
   * @param most how many of them a document has at most
   * @param parts what the scores are made of
   * @param close what of them is for words that stand close together
   * @param alike what of them is for words that the best have
   * @param related what has none of it, but words of the best, where few have any: best first
   */
  record Ranked(
      Numbers scores,
      int all,
      int some,
      int wanted,
      int most,
      List<Scored> parts,
      Numbers close,
      Feedback.Alike alike,
      List<ScoreDoc> related) {
    boolean isPartial() {
      return all == 0 && most > 0;
    }
  }

  /** Whether a word is found in any form. */
  boolean finds(Clause.Word word) throws IOException {
    Numbers scores = word(word, null, null).scores();
    for (int doc = 0; doc < scores.size(); doc++) {
      if (scores.of(doc) > 0) {
        return true;
      }
    }
    return false;
  }

  /** All forms in which something is looked for. */
  List<Form> forms(Clause clause) throws IOException {
    List<Form> all = new ArrayList<>();
    switch (clause) {
      case Clause.Word word -> all.addAll(formsOf(word));
      case Clause.Name name -> {
        all.addAll(forms.name(name));
        for (Clause.Word word : name.words()) {
          all.addAll(formsOf(word));
        }
      }
      case Clause.Phrase phrase -> all.addAll(forms.phrase(phrase.text()));
      case Clause.Prefix prefix -> all.addAll(forms.prefix(prefix.text()));
      case Clause.Titled titled -> all.addAll(forms.titled(titled.text()));
      case Clause.Issue issue -> all.addAll(forms.issue(issue.text()));
      case Clause.Any any -> {
        for (Clause part : any.clauses()) {
          all.addAll(forms(part));
        }
      }
      case Clause.All wanted -> {
        List<Clause> parts = withNames(wanted.clauses());
        for (int i = 0; i < parts.size(); i++) {
          all.addAll(forms(parts.get(i)));
          if (i > 0
              && parts.get(i - 1) instanceof Clause.Word first
              && parts.get(i) instanceof Clause.Word second) {
            forms.joined(first.text(), second.text()).ifPresent(all::add);
          }
        }
      }
      case Clause.Not not -> {}
      case Clause.Narrow narrow -> {}
    }
    return all;
  }

  private List<Form> formsOf(Clause.Word word) throws IOException {
    List<Form> all = new ArrayList<>(forms.word(word.text()));
    all.addAll(forms.apart(word.text()));
    return all;
  }

  /** Ranks the documents that {@code accept} has. */
  Ranked rank(Clause clause, FixedBitSet accept) throws IOException {
    List<Clause> clauses =
        clause instanceof Clause.All all ? withNames(all.clauses()) : List.of(clause);
    FixedBitSet accepted = accept.clone();
    accepted.and(pool.members());
    List<Clause> positive = new ArrayList<>();
    for (Clause c : clauses) {
      if (c instanceof Clause.Not not) {
        Numbers unwanted = score(not.clause()).scores();
        for (int doc = 0; doc < unwanted.size(); doc++) {
          if (unwanted.of(doc) > 0) {
            accepted.clear(doc);
          }
        }
      } else if (c instanceof Clause.Narrow narrow) {
        accepted.and(narrowing.accepted(List.of(narrow.filter()), pool));
      } else {
        positive.add(c);
      }
    }
    List<Scored> parts = new ArrayList<>();
    for (int i = 0; i < positive.size(); i++) {
      parts.add(
          positive.get(i) instanceof Clause.Word word
              ? word(
                  word,
                  i > 0 ? positive.get(i - 1) : null,
                  i + 1 < positive.size() ? positive.get(i + 1) : null)
              : score(positive.get(i)));
    }
    return positive.isEmpty()
        ? everything(accepted)
        : new Together(pool, feedback).of(positive, parts, accepted);
  }

  /** With nothing but filters all that pass them are found, and none before others. */
  private Ranked everything(FixedBitSet accepted) {
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? 1 : 0;
    }
    return new Ranked(
        new Numbers(scores),
        accepted.cardinality(),
        0,
        0,
        0,
        List.of(),
        new Numbers(new float[pool.size()]),
        Feedback.Alike.NONE,
        List.of());
  }

  private Scored score(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word, null, null);
      case Clause.Name name ->
          Scored.Any.of(
              List.of(
                  new Concept(name.text(), forms.name(name), pool),
                  Scored.All.of(scores(List.copyOf(name.words())), tuning.apart(), pool.size())),
              pool.size());
      case Clause.Phrase phrase -> new Concept(phrase.text(), forms.phrase(phrase.text()), pool);
      case Clause.Prefix prefix ->
          new Concept(prefix.text() + "*", forms.prefix(prefix.text()), pool);
      case Clause.Any any -> Scored.Any.of(scores(any.clauses()), pool.size());
      case Clause.All all -> Scored.All.of(scores(all.clauses()), 1, pool.size());
      case Clause.Titled titled -> new Concept(titled.text(), forms.titled(titled.text()), pool);
      case Clause.Issue issue -> new Concept(issue.text(), forms.issue(issue.text()), pool);
      case Clause.Narrow narrow -> passing(narrow.filter());
      case Clause.Not not -> Scored.All.of(List.of(), 1, pool.size());
    };
  }

  /** Words side by side that together are a name are taken as one. */
  private List<Clause> withNames(List<Clause> clauses) {
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); ) {
      Optional<Clause.Name> name = Optional.empty();
      for (int n = Math.min(LONGEST_NAME, clauses.size() - i); n > 1 && name.isEmpty(); n--) {
        name = name(clauses.subList(i, i + n));
      }
      all.add(name.isPresent() ? name.get() : clauses.get(i));
      i += name.map(found -> found.words().size()).orElse(1);
    }
    return all;
  }

  private Optional<Clause.Name> name(List<Clause> clauses) {
    List<Clause.Word> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.Word word)) {
        return Optional.empty();
      }
      words.add(word);
    }
    String text = String.join(" ", words.stream().map(Clause.Word::text).toList());
    return forms.hasOtherNames(text) ? Optional.of(new Clause.Name(text, words)) : Optional.empty();
  }

  /** A filter among words one of which is enough weighs next to nothing. */
  private Scored passing(Filter filter) throws IOException {
    FixedBitSet accepted = narrowing.accepted(List.of(filter), pool);
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? PASSING : 0;
    }
    return Scored.Any.of(
        List.of(new Scored.All(List.of(), new Numbers(scores), PASSING)), pool.size());
  }

  private List<Scored> scores(List<Clause> clauses) throws IOException {
    List<Scored> scores = new ArrayList<>();
    for (Clause clause : clauses) {
      scores.add(score(clause));
    }
    return scores;
  }

  private Scored word(Clause.Word word, Clause before, Clause after) throws IOException {
    List<Form> all = new ArrayList<>(forms.word(word.text()));
    if (before instanceof Clause.Word first) {
      forms.joined(first.text(), word.text()).ifPresent(all::add);
    }
    if (after instanceof Clause.Word second) {
      forms.joined(word.text(), second.text()).ifPresent(all::add);
    }
    Scored concept = new Concept(word.text(), all, pool);
    List<Form> parts = forms.apart(word.text());
    if (parts.isEmpty()) {
      return concept;
    }
    // A name is found by its parts in any order as well, below.
    List<Scored> apart = new ArrayList<>();
    for (Form part : parts) {
      apart.add(new Concept(word.text(), List.of(part), pool));
    }
    Scored inParts = Scored.All.of(apart, tuning.apart(), pool.size());
    return Scored.Any.of(List.of(concept, inParts), pool.size());
  }
}
