package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.Explanation.MatchKind;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.StopWords;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.ranking.TermVariant.FieldQuery;
import org.minutebook.search.words.People;
import org.minutebook.search.words.PrefixExpansions;
import org.minutebook.search.words.Vocabulary;

/** Expands the terms of a query to the variants that are searched for. */
final class TermVariants {
  /** Longer words are not split: each place to split them costs look-ups in the index. */
  private static final int MAX_SPLIT_LENGTH = 20;

  /** No name has more parts; each is scored by itself. */
  private static final int MAX_PARTS = 8;

  /** Words that the prefixes of a query are expanded to: of each prefix half of those left. */
  private static final int MAX_EXPANSIONS = 100;

  private static final int LEAST_EXPANSIONS = 5;

  /** How names of libraries begin. */
  private static final String LIBRARY = "lib";

  private static final int LEAST_LIBRARY_NAME = 4;

  private final SearchScope scope;
  private final RankingWeights weights;
  private final Vocabulary vocabulary;
  private final FieldQueries queries;
  private final Map<String, List<TermVariant>> byWord = new HashMap<>();
  private final Map<String, List<TermVariant>> byPrefix = new HashMap<>();
  private int expansionsLeft = MAX_EXPANSIONS;

  TermVariants(SearchScope scope, Vocabulary vocabulary) {
    this.scope = scope;
    this.weights = scope.weights();
    this.vocabulary = vocabulary;
    this.queries = new FieldQueries(scope, vocabulary);
  }

  /** Variants of a word, or of a compound name such as {@code xen-arm-builder}. */
  List<TermVariant> word(String typed) throws IOException {
    WorkLimit.check();
    List<TermVariant> known = byWord.get(typed);
    if (known == null) {
      known = List.copyOf(expand(typed));
      byWord.put(typed, known);
    }
    return known;
  }

  private List<TermVariant> expand(String typed) throws IOException {
    List<TermVariant> variants = new ArrayList<>();
    List<Analysis.Term> parts = FieldQueries.parts(typed);
    if (parts.size() == 1) {
      addSingleWord(typed, parts.getFirst().text(), variants);
    } else {
      for (Analysis.Term term : Analysis.exact(typed)) {
        if (term.whole()) {
          variants.add(literal(term.text()));
        }
      }
      variants.add(phrase(MatchKind.PARTS, parts, weights.of(Weight.NAME_PHRASE)));
    }
    IssueReferences.parse(typed).map(this::reference).ifPresent(variants::add);
    addOtherNames(typed, variants);
    return variants;
  }

  private void addSingleWord(String typed, String term, List<TermVariant> variants)
      throws IOException {
    variants.add(literal(term));
    boolean letters = term.chars().allMatch(Character::isLetter);
    if (!Analysis.isCapitals(typed)) {
      // "arm" may mean ARM: then inflections such as "arms" count far less.
      boolean capitals = vocabulary.isCapitals(typed);
      float weight = weights.of(capitals ? Weight.CAPITALS_STEM : Weight.STEM);
      for (Analysis.Term stem : Analysis.stemmed(typed)) {
        variants.add(
            new TermVariant(MatchKind.STEM, stem.text(), weight, queries.stem(stem.text())));
      }
      if (!capitals && letters && term.length() >= weights.count(Weight.EXTENDED_LENGTH)) {
        addLongerWords(typed, term, variants);
      }
    }
    if (letters) {
      addSplits(term, variants);
      addLibrary(term, variants);
    }
    addSiblingVersion(term, variants);
  }

  /** Names grow at their end: Irmin was Irminsule once, a Dockerfile is about Docker. */
  private void addLongerWords(String typed, String term, List<TermVariant> variants)
      throws IOException {
    String stem = Analysis.stemmed(typed).getFirst().text();
    int left = weights.count(Weight.LONGER_WORDS);
    for (String longer : PrefixExpansions.of(term, scope.fieldNames(), vocabulary.reader())) {
      if (left > 0
          && longer.length() > term.length()
          && longer.chars().allMatch(Character::isLetter)
          && !Analysis.stemmed(longer).getFirst().text().equals(stem)) {
        variants.add(part(longer, Weight.LONGER_WORD, queries.term(longer)));
        left--;
      }
    }
  }

  /** The library of a thing: {@code libvchan} for vchan. */
  private void addLibrary(String term, List<TermVariant> variants) throws IOException {
    String library = LIBRARY + term;
    if (term.length() >= LEAST_LIBRARY_NAME && vocabulary.count(library) > 0) {
      variants.add(part(library, Weight.LONGER_WORD, queries.term(library)));
    }
  }

  /** A word written as two: OS X for OSX. */
  private void addSplits(String term, List<TermVariant> variants) throws IOException {
    int rarity = weights.count(Weight.SPLIT_RARITY);
    if (term.length() < 3
        || term.length() > MAX_SPLIT_LENGTH
        || vocabulary.count(term) * rarity > scope.documentCount() + rarity * rarity) {
      return;
    }
    for (int i = 1; i < term.length(); i++) {
      List<String> two = List.of(term.substring(0, i), term.substring(i));
      if (two.stream().noneMatch(StopWords::contains)
          && vocabulary.count(two.getFirst()) > 0
          && vocabulary.count(two.getLast()) > 0
          && vocabulary.phrase(two) > 0) {
        variants.add(part(String.join(" ", two), Weight.JOINED, queries.phrase(two, 0)));
      }
    }
  }

  /** Other versions of the same release: 4.02.1 for 4.02.0. */
  private void addSiblingVersion(String term, List<TermVariant> variants) throws IOException {
    int dot = term.lastIndexOf('.');
    if (dot > 0 && term.indexOf('.') < dot && term.matches("\\d+(\\.\\d+)+")) {
      String release = term.substring(0, dot);
      variants.add(part(release, Weight.SIBLING_VERSION, queries.term(release)));
    }
  }

  /** The first parts of a compound name, each by itself; none for a plain word. */
  List<TermVariant> nameParts(String typed) throws IOException {
    List<String> parts = FieldQueries.parts(typed).stream().map(Analysis.Term::text).toList();
    List<TermVariant> variants = new ArrayList<>();
    if (parts.size() > 1) {
      for (String part : parts.stream().distinct().limit(MAX_PARTS).toList()) {
        variants.add(new TermVariant(MatchKind.PARTS, part, 1, queries.term(part)));
      }
    }
    return variants;
  }

  /** Variants of a name of several words. */
  List<TermVariant> name(Clause.Name name) throws IOException {
    List<TermVariant> variants = new ArrayList<>();
    List<String> words = new ArrayList<>();
    name.words().forEach(w -> FieldQueries.parts(w.text()).forEach(t -> words.add(t.text())));
    List<FieldQuery> phrase = queries.phrase(words, weights.count(Weight.NAME_SLOP));
    variants.add(new TermVariant(MatchKind.LITERAL, name.text(), 1, phrase));
    addOtherNames(name.text(), variants);
    return variants;
  }

  /** Whether a word, or words together, are a name with synonyms or that of a person. */
  boolean isName(String typed) {
    return !vocabulary.synonyms().of(typed).isEmpty()
        || vocabulary.people().called(typed).isPresent();
  }

  private void addOtherNames(String typed, List<TermVariant> variants) throws IOException {
    for (String synonym : vocabulary.synonyms().of(typed)) {
      variants.add(
          new TermVariant(
              MatchKind.SYNONYM, synonym, weights.of(Weight.SYNONYM), queries.expression(synonym)));
    }
    Optional<People.Person> person = vocabulary.people().called(typed);
    if (person.isPresent()) {
      float weight = weights.of(Weight.PERSON);
      for (String slug : person.get().slugs()) {
        TermQuery mention = new TermQuery(new Term(Fields.MENTION, slug));
        variants.add(
            new TermVariant(
                MatchKind.PERSON,
                person.get().name(),
                weight,
                List.of(new FieldQuery(scope.bodyField(), mention))));
      }
      for (String alias : person.get().aliases()) {
        if (!alias.equals(Analysis.fold(typed))) {
          variants.add(new TermVariant(MatchKind.PERSON, alias, weight, queries.expression(alias)));
        }
      }
    }
  }

  /** Two words of the query that the archive writes as one: OSX for OS X. */
  Optional<TermVariant> joined(String first, String second) throws IOException {
    String both = Analysis.fold(first + second);
    boolean letters = both.chars().allMatch(Character::isLetterOrDigit);
    return letters && vocabulary.count(both) > 0
        ? Optional.of(part(both, Weight.JOINED, queries.term(both)))
        : Optional.empty();
  }

  /** The words of a phrase, without other variants. */
  List<TermVariant> phrase(String typed) throws IOException {
    List<Analysis.Term> parts = FieldQueries.parts(typed);
    return List.of(
        parts.size() == 1 ? literal(parts.getFirst().text()) : phrase(MatchKind.LITERAL, parts, 1));
  }

  private TermVariant phrase(MatchKind kind, List<Analysis.Term> terms, float weight) {
    String text = String.join(" ", terms.stream().map(Analysis.Term::text).toList());
    return new TermVariant(kind, text, weight, queries.phrase(terms));
  }

  /** A phrase in a title, by its words or their stems. */
  List<TermVariant> title(String typed) {
    List<String> words = FieldQueries.parts(typed).stream().map(Analysis.Term::text).toList();
    List<String> stems = Analysis.stemmed(typed).stream().map(Analysis.Term::text).toList();
    return List.of(
        new TermVariant(MatchKind.LITERAL, typed, 1, queries.title(words)),
        new TermVariant(
            MatchKind.STEM, typed, weights.of(Weight.STEM), queries.stemmedTitle(stems)));
  }

  /** An issue or a pull request by its number, name or address; empty if it is none of them. */
  List<TermVariant> issue(String typed) {
    String number = typed.matches("\\d+") ? "#" + typed : typed;
    return number.startsWith("#")
        ? List.of(reference(number))
        : IssueReferences.parse(number).map(this::reference).stream().toList();
  }

  /** The words of the archive that begin with a prefix. */
  List<TermVariant> prefix(String typed) throws IOException {
    String prefix = Analysis.fold(typed);
    List<TermVariant> known = byPrefix.get(prefix);
    if (known == null) {
      known = List.copyOf(expandPrefix(prefix));
      byPrefix.put(prefix, known);
    }
    return known;
  }

  private List<TermVariant> expandPrefix(String prefix) throws IOException {
    List<TermVariant> variants = new ArrayList<>();
    int most = Math.max(LEAST_EXPANSIONS, expansionsLeft / 2);
    for (String term : PrefixExpansions.of(prefix, scope.fieldNames(), vocabulary.reader())) {
      if (variants.size() < most) {
        variants.add(literal(term));
      }
    }
    expansionsLeft -= variants.size();
    // There may be too many to expand: the rest is found as well.
    variants.add(
        new TermVariant(
            MatchKind.LITERAL,
            prefix + "*",
            weights.of(Weight.RARE_PREFIX),
            queries.prefix(prefix)));
    return variants;
  }

  private TermVariant reference(String reference) {
    return new TermVariant(MatchKind.LITERAL, reference, 1, queries.issue(reference));
  }

  private TermVariant literal(String term) throws IOException {
    return new TermVariant(MatchKind.LITERAL, term, 1, queries.term(term));
  }

  private TermVariant part(String text, Weight weight, List<FieldQuery> fieldQueries) {
    return new TermVariant(MatchKind.PARTS, text, weights.of(weight), fieldQueries);
  }
}
