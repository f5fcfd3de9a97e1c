package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.search.Explanation;
import org.minutebook.search.people.People;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.StopWords;

/** The forms in which a word, a phrase, a beginning is looked for. */
final class TermVariants {
  private static final int SHORTEST_BEGINNING = 5;
  private static final int LONGEST_SPLIT = 20;

  /** The most frequent of the longer words; more of them are hardly about the same. */
  private static final int MOST_LONGER = 8;

  /** A word that stands in more of the archive is no other spelling of two: one in so many. */
  private static final int RARE = 50;

  /** Filler words may stand in a name, and are not asked for. */
  private static final int NAME_SLOP = 2;

  private final SearchScope pool;
  private final RankingWeights tuning;
  private final Vocabulary vocabulary;
  private final Map<String, List<TermVariant>> byWord = new HashMap<>();

  TermVariants(SearchScope pool, Vocabulary vocabulary) {
    this.pool = pool;
    this.tuning = pool.tuning();
    this.vocabulary = vocabulary;
  }

  /** Of a word, or of a name of several parts. */
  List<TermVariant> word(String typed) throws IOException {
    List<TermVariant> made = byWord.get(typed);
    if (made == null) {
      made = List.copyOf(make(typed));
      byWord.put(typed, made);
    }
    return made;
  }

  private List<TermVariant> make(String typed) throws IOException {
    List<TermVariant> forms = new ArrayList<>();
    List<Analysis.Term> parts = parts(typed);
    if (parts.size() == 1) {
      single(typed, parts.getFirst().text(), forms);
    } else {
      whole(typed, forms);
      phrase(Explanation.Form.PARTS, parts, tuning.parts(), forms);
    }
    reference(typed).ifPresent(forms::add);
    otherNames(typed, forms);
    return forms;
  }

  private void single(String typed, String term, List<TermVariant> forms) throws IOException {
    forms.add(literal(term));
    boolean letters = term.chars().allMatch(Character::isLetter);
    if (!Analysis.isCapitals(typed)) {
      // ARM is no arm: a word that is mostly written in capitals has stems far below only.
      boolean capitals = vocabulary.isCapitals(typed);
      float weight = capitals ? tuning.stemOfCapitals() : tuning.stem();
      for (Analysis.Term stem : Analysis.stemmed(typed)) {
        forms.add(new TermVariant(Explanation.Form.STEM, stem.text(), weight, stems(stem.text())));
      }
      if (!capitals && letters && term.length() >= SHORTEST_BEGINNING) {
        longer(typed, term, forms);
      }
    }
    if (letters) {
      split(term, forms);
    }
    sibling(term, forms);
  }

  /** Irmin was called Irminsule once, a Dockerfile is about Docker: names grow at their end. */
  private void longer(String typed, String term, List<TermVariant> forms) throws IOException {
    String stem = Analysis.stemmed(typed).getFirst().text();
    int left = MOST_LONGER;
    for (String longer : PrefixExpansions.of(term, pool.fields(), vocabulary.reader())) {
      if (left > 0
          && longer.length() > term.length()
          && longer.chars().allMatch(Character::isLetter)
          && !Analysis.stemmed(longer).getFirst().text().equals(stem)) {
        forms.add(new TermVariant(Explanation.Form.PARTS, longer, tuning.longer(), terms(longer)));
        left--;
      }
    }
  }

  /** OSX is written OS X as well. */
  private void split(String term, List<TermVariant> forms) throws IOException {
    if (term.length() < 3
        || term.length() > LONGEST_SPLIT
        || vocabulary.count(term) * RARE > pool.documents() + RARE * RARE) {
      return;
    }
    for (int i = 1; i < term.length(); i++) {
      List<String> two = List.of(term.substring(0, i), term.substring(i));
      if (two.stream().noneMatch(StopWords::isOne)
          && vocabulary.count(two.getFirst()) > 0
          && vocabulary.count(two.getLast()) > 0
          && vocabulary.phrase(two) > 0) {
        forms.add(
            new TermVariant(
                Explanation.Form.PARTS, String.join(" ", two), tuning.joined(), phrases(two, 0)));
      }
    }
  }

  /** Who asks for 4.02.0 is told of 4.02.1 as well, below. */
  private void sibling(String term, List<TermVariant> forms) throws IOException {
    int dot = term.lastIndexOf('.');
    if (dot > 0 && term.indexOf('.') < dot && term.matches("\\d+(\\.\\d+)+")) {
      String release = term.substring(0, dot);
      forms.add(new TermVariant(Explanation.Form.PARTS, release, tuning.sibling(), terms(release)));
    }
  }

  /** The parts of a name one by one; none for a plain word. */
  List<TermVariant> apart(String typed) throws IOException {
    List<Analysis.Term> parts = parts(typed);
    List<TermVariant> forms = new ArrayList<>();
    for (Analysis.Term part : parts.size() < 2 ? List.<Analysis.Term>of() : parts) {
      forms.add(new TermVariant(Explanation.Form.PARTS, part.text(), 1, terms(part.text())));
    }
    return forms;
  }

  /** Of a name of several words. */
  List<TermVariant> name(Clause.Name name) throws IOException {
    List<TermVariant> forms = new ArrayList<>();
    List<String> words = new ArrayList<>();
    name.words().forEach(w -> parts(w.text()).forEach(t -> words.add(t.text())));
    forms.add(new TermVariant(Explanation.Form.LITERAL, name.text(), 1, phrases(words, NAME_SLOP)));
    otherNames(name.text(), forms);
    return forms;
  }

  /** Whether a word, or words together, have other names. */
  boolean hasOtherNames(String typed) {
    return !vocabulary.otherNames().of(typed).isEmpty()
        || vocabulary.people().called(typed).isPresent();
  }

  private void otherNames(String typed, List<TermVariant> forms) throws IOException {
    for (String other : vocabulary.otherNames().of(typed)) {
      forms.add(
          new TermVariant(Explanation.Form.SYNONYM, other, tuning.synonym(), expression(other)));
    }
    Optional<People.Person> person = vocabulary.people().called(typed);
    if (person.isPresent()) {
      for (String slug : person.get().slugs()) {
        Query mention = new TermQuery(new Term(Fields.MENTION, slug));
        forms.add(
            new TermVariant(
                Explanation.Form.PERSON,
                person.get().name(),
                tuning.person(),
                List.of(new TermVariant.Part(pool.said(), mention))));
      }
      for (String other : person.get().others()) {
        if (!other.equals(Analysis.fold(typed))) {
          forms.add(
              new TermVariant(Explanation.Form.PERSON, other, tuning.person(), expression(other)));
        }
      }
    }
  }

  /** Where a word or several stand. */
  private List<TermVariant.Part> expression(String text) throws IOException {
    List<String> words = parts(text).stream().map(Analysis.Term::text).toList();
    return words.size() == 1 ? terms(words.getFirst()) : phrases(words, 0);
  }

  /** Words typed apart that are written as one: OS X, OSX. */
  Optional<TermVariant> joined(String first, String second) throws IOException {
    String both = Analysis.fold(first + second);
    boolean letters = both.chars().allMatch(Character::isLetterOrDigit);
    return letters && vocabulary.count(both) > 0
        ? Optional.of(new TermVariant(Explanation.Form.PARTS, both, tuning.joined(), terms(both)))
        : Optional.empty();
  }

  private void whole(String typed, List<TermVariant> forms) throws IOException {
    for (Analysis.Term term : Analysis.exact(typed)) {
      if (term.whole()) {
        forms.add(literal(term.text()));
      }
    }
  }

  /** Of words that stand one after the other, as they are. */
  List<TermVariant> phrase(String typed) throws IOException {
    List<TermVariant> forms = new ArrayList<>();
    List<Analysis.Term> parts = parts(typed);
    if (parts.size() == 1) {
      forms.add(literal(parts.getFirst().text()));
    } else {
      phrase(Explanation.Form.LITERAL, parts, 1, forms);
    }
    return forms;
  }

  private void phrase(
      Explanation.Form kind, List<Analysis.Term> terms, float weight, List<TermVariant> forms) {
    List<String> words = terms.stream().map(Analysis.Term::text).toList();
    List<TermVariant.Part> parts = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      terms.forEach(t -> phrase.add(new Term(field.name(), t.text()), t.position()));
      parts.add(new TermVariant.Part(field, phrase.build()));
    }
    forms.add(new TermVariant(kind, String.join(" ", words), weight, parts));
  }

  /** Of words in a title, as they are or by their stems. */
  List<TermVariant> titled(String typed) {
    List<TermVariant> forms = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      if (field.name().equals(Fields.TITLE)) {
        List<String> words = parts(typed).stream().map(Analysis.Term::text).toList();
        List<String> stems = Analysis.stemmed(typed).stream().map(Analysis.Term::text).toList();
        forms.add(
            new TermVariant(
                Explanation.Form.LITERAL, typed, 1, List.of(phrase(field, field.name(), words))));
        forms.add(
            new TermVariant(
                Explanation.Form.STEM,
                typed,
                tuning.stem(),
                List.of(phrase(field, Fields.stemmed(field.name()), stems))));
      }
    }
    return forms;
  }

  /** Of an issue by its number, its name or its address. */
  List<TermVariant> issue(String typed) {
    String number = typed.matches("\\d+") ? "#" + typed : typed;
    List<TermVariant> forms = new ArrayList<>();
    if (number.startsWith("#")) {
      forms.add(new TermVariant(Explanation.Form.LITERAL, number, 1, in(Fields.ISSUES, number)));
    } else {
      reference(number).ifPresent(forms::add);
    }
    return forms;
  }

  private static TermVariant.Part phrase(
      RankingWeights.Weighted field, String name, List<String> words) {
    return new TermVariant.Part(field, new PhraseQuery(name, words.toArray(String[]::new)));
  }

  /** Of words that begin so. */
  List<TermVariant> prefix(String typed) throws IOException {
    String beginning = Analysis.fold(typed);
    List<TermVariant> forms = new ArrayList<>();
    for (String term : PrefixExpansions.of(beginning, pool.fields(), vocabulary.reader())) {
      forms.add(literal(term));
    }
    // Those that are too many to be named one by one are found all the same.
    List<TermVariant.Part> all = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      all.add(new TermVariant.Part(field, new PrefixQuery(new Term(field.name(), beginning))));
    }
    forms.add(new TermVariant(Explanation.Form.LITERAL, beginning + "*", 0.1f, all));
    return forms;
  }

  /** Of an issue or a pull request, however it is written. */
  Optional<TermVariant> reference(String typed) {
    return IssueReferences.parse(typed)
        .map(r -> new TermVariant(Explanation.Form.LITERAL, r, 1, in(Fields.ISSUES, r)));
  }

  private TermVariant literal(String term) throws IOException {
    return new TermVariant(Explanation.Form.LITERAL, term, 1, terms(term));
  }

  private List<TermVariant.Part> in(String name, String term) {
    List<TermVariant.Part> parts = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      if (field.name().equals(name)) {
        parts.add(part(field, name, term));
      }
    }
    return parts;
  }

  private List<TermVariant.Part> terms(String term) throws IOException {
    List<TermVariant.Part> parts = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      if (vocabulary.has(field.name(), term)) {
        parts.add(part(field, field.name(), term));
      }
    }
    return parts;
  }

  private List<TermVariant.Part> stems(String stem) {
    List<TermVariant.Part> parts = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      if (field.stemmed()) {
        parts.add(part(field, Fields.stemmed(field.name()), stem));
      }
    }
    return parts;
  }

  private List<TermVariant.Part> phrases(List<String> words, int slop) {
    List<TermVariant.Part> parts = new ArrayList<>();
    for (RankingWeights.Weighted field : pool.fields()) {
      Query phrase = new PhraseQuery(slop, field.name(), words.toArray(String[]::new));
      parts.add(new TermVariant.Part(field, phrase));
    }
    return parts;
  }

  private static TermVariant.Part part(RankingWeights.Weighted field, String name, String term) {
    return new TermVariant.Part(field, new TermQuery(new Term(name, term)));
  }

  private static List<Analysis.Term> parts(String text) {
    return Analysis.exact(text).stream().filter(t -> !t.whole()).toList();
  }
}
