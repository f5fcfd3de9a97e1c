package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;

/**
 * Ranks documents by a query.
 *
 * <p>Each thing that is asked for is a {@link Bm25fScorer}. Scores of those that are wanted
 * together are added; a document that lacks some of them is counted by what it has, and those that
 * have all come first. Words that stand close together count more, and sections that say nothing
 * less.
 */
public final class Ranking {
  private static final int LONGEST_NAME = 6;

  private static final float PASSING = 0.01f;

  private final SearchScope pool;
  private final RankingWeights tuning;
  private final TermVariants forms;
  private final FilterQuery narrowing;
  private final RelevanceFeedback feedback;

  public Ranking(SearchScope pool, Vocabulary vocabulary, FilterQuery narrowing) {
    this.narrowing = narrowing;
    this.pool = pool;
    this.tuning = pool.tuning();
    this.forms = new TermVariants(pool, vocabulary);
    this.feedback = new RelevanceFeedback(pool, vocabulary.reader());
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
  public record Ranked(
      DocNumbers scores,
      int all,
      int some,
      int wanted,
      int most,
      List<DocScores> parts,
      DocNumbers close,
      RelevanceFeedback.Alike alike,
      List<ScoreDoc> related) {
    public boolean isPartial() {
      return all == 0 && most > 0;
    }
  }

  /** Whether a word is found in any form. */
  boolean finds(Clause.Word word) throws IOException {
    DocNumbers scores = word(word, null, null).scores();
    for (int doc = 0; doc < scores.size(); doc++) {
      if (scores.of(doc) > 0) {
        return true;
      }
    }
    return false;
  }

  /** All forms in which something is looked for. */
  public List<TermVariant> forms(Clause clause) throws IOException {
    List<TermVariant> all = new ArrayList<>();
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

  private List<TermVariant> formsOf(Clause.Word word) throws IOException {
    List<TermVariant> all = new ArrayList<>(forms.word(word.text()));
    all.addAll(forms.apart(word.text()));
    return all;
  }

  /** Ranks the documents that {@code accept} has. */
  public Ranked rank(Clause clause, FixedBitSet accept) throws IOException {
    List<Clause> clauses =
        clause instanceof Clause.All all ? withNames(all.clauses()) : List.of(clause);
    FixedBitSet accepted = accept.clone();
    accepted.and(pool.members());
    List<Clause> positive = new ArrayList<>();
    for (Clause c : clauses) {
      if (c instanceof Clause.Not not) {
        DocNumbers unwanted = score(not.clause()).scores();
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
    List<DocScores> parts = new ArrayList<>();
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
        : new ConjunctionScorer(pool, feedback).of(positive, parts, accepted);
  }

  /** With nothing but filters all that pass them are found, and none before others. */
  private Ranked everything(FixedBitSet accepted) {
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? 1 : 0;
    }
    return new Ranked(
        new DocNumbers(scores),
        accepted.cardinality(),
        0,
        0,
        0,
        List.of(),
        new DocNumbers(new float[pool.size()]),
        RelevanceFeedback.Alike.NONE,
        List.of());
  }

  private DocScores score(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word, null, null);
      case Clause.Name name ->
          DocScores.Any.of(
              List.of(
                  new Bm25fScorer(name.text(), forms.name(name), pool),
                  DocScores.All.of(scores(List.copyOf(name.words())), tuning.apart(), pool.size())),
              pool.size());
      case Clause.Phrase phrase ->
          new Bm25fScorer(phrase.text(), forms.phrase(phrase.text()), pool);
      case Clause.Prefix prefix ->
          new Bm25fScorer(prefix.text() + "*", forms.prefix(prefix.text()), pool);
      case Clause.Any any -> DocScores.Any.of(scores(any.clauses()), pool.size());
      case Clause.All all -> DocScores.All.of(scores(all.clauses()), 1, pool.size());
      case Clause.Titled titled ->
          new Bm25fScorer(titled.text(), forms.titled(titled.text()), pool);
      case Clause.Issue issue -> new Bm25fScorer(issue.text(), forms.issue(issue.text()), pool);
      case Clause.Narrow narrow -> passing(narrow.filter());
      case Clause.Not not -> DocScores.All.of(List.of(), 1, pool.size());
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
  private DocScores passing(Filter filter) throws IOException {
    FixedBitSet accepted = narrowing.accepted(List.of(filter), pool);
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? PASSING : 0;
    }
    return DocScores.Any.of(
        List.of(new DocScores.All(List.of(), new DocNumbers(scores), PASSING)), pool.size());
  }

  private List<DocScores> scores(List<Clause> clauses) throws IOException {
    List<DocScores> scores = new ArrayList<>();
    for (Clause clause : clauses) {
      scores.add(score(clause));
    }
    return scores;
  }

  private DocScores word(Clause.Word word, Clause before, Clause after) throws IOException {
    List<TermVariant> all = new ArrayList<>(forms.word(word.text()));
    if (before instanceof Clause.Word first) {
      forms.joined(first.text(), word.text()).ifPresent(all::add);
    }
    if (after instanceof Clause.Word second) {
      forms.joined(word.text(), second.text()).ifPresent(all::add);
    }
    DocScores concept = new Bm25fScorer(word.text(), all, pool);
    List<TermVariant> parts = forms.apart(word.text());
    if (parts.isEmpty()) {
      return concept;
    }
    // A name is found by its parts in any order as well, below.
    List<DocScores> apart = new ArrayList<>();
    for (TermVariant part : parts) {
      apart.add(new Bm25fScorer(word.text(), List.of(part), pool));
    }
    DocScores inParts = DocScores.All.of(apart, tuning.apart(), pool.size());
    return DocScores.Any.of(List.of(concept, inParts), pool.size());
  }
}
