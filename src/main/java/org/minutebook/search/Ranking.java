package org.minutebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;

/**
 * Makes of a query what Lucene scores.
 *
 * <p>A word is scored over all fields as one ({@link CombinedFieldQuery}), so that a common word is
 * common wherever it stands, and twice: as written and by its stem, the literal form above. A word
 * in capitals has no stem: ARM is no arm. A name of several parts counts most as a whole.
 *
 * @param fields what is searched, and how much a word in it counts beside the others; 1 or more
 * @param closeness the field in which words that stand close together count more
 */
record Ranking(List<Weighted> fields, String closeness) {
  /** A field and its weight. */
  record Weighted(String field, float weight, boolean stemmed) {}

  /** Sections: what they are about above what they mention. */
  static final Ranking OF_SECTIONS =
      new Ranking(
          List.of(
              new Weighted(Fields.TITLE, 8, true),
              new Weighted(Fields.PATH, 3, true),
              new Weighted(Fields.TEXT, 2, true),
              new Weighted(Fields.LINKS, 1, false)),
          Fields.TEXT);

  /** Decisions and actions: by their own words, and by what their section is about. */
  static final Ranking OF_STATEMENTS =
      new Ranking(
          List.of(
              new Weighted(Fields.SAID, 2, true),
              new Weighted(Fields.TITLE, 2, true),
              new Weighted(Fields.PATH, 1, true)),
          Fields.SAID);

  private static final float STEM = 0.4f;
  private static final float LONGER = 0.3f;
  private static final int SHORTEST_BEGINNING = 5;
  private static final float PARTS = 0.6f;
  private static final float CLOSE = 0.5f;
  private static final float IN_PHRASE = 0.5f;
  private static final int SLOP = 8;

  Ranking {
    fields = List.copyOf(fields);
  }

  /** Documents that have all that is wanted. */
  Query all(Clause clause, IndexReader reader) {
    return switch (clause) {
      case Clause.Word word -> word(word.text(), reader);
      case Clause.Phrase phrase -> phrase(phrase.text());
      case Clause.Prefix prefix -> prefix(prefix.text(), reader);
      case Clause.Any any -> {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        any.clauses().forEach(c -> bool.add(all(c, reader), Occur.SHOULD));
        yield bool.build();
      }
      case Clause.All all -> {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Clause c : all.clauses()) {
          wanted |= add(bool, c, Occur.MUST, reader);
        }
        yield wanted ? close(all, bool).build() : not(bool);
      }
      case Clause.Not not -> {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        add(bool, not, Occur.MUST, reader);
        yield not(bool);
      }
    };
  }

  /** Documents that have at least so many of the things that are all wanted. */
  Query some(Clause.All all, int atLeast, IndexReader reader) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    for (Clause c : all.clauses()) {
      add(bool, c, Occur.SHOULD, reader);
    }
    return bool.setMinimumNumberShouldMatch(atLeast).build();
  }

  private boolean add(BooleanQuery.Builder bool, Clause c, Occur occur, IndexReader reader) {
    if (c instanceof Clause.Not not) {
      bool.add(all(not.clause(), reader), Occur.MUST_NOT);
      return false;
    }
    bool.add(all(c, reader), occur);
    return true;
  }

  private static Query not(BooleanQuery.Builder negations) {
    return negations.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
  }

  private Query word(String text, IndexReader reader) {
    List<Analysis.Term> terms = Analysis.exact(text);
    List<String> parts =
        terms.stream()
            .filter(t -> !t.whole())
            .map(t -> text.substring(t.start(), t.end()))
            .toList();
    if (parts.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (parts.size() == 1) {
      return withLongerForms(parts.getFirst(), reader);
    }
    List<Query> ways = new ArrayList<>();
    terms.stream().filter(Analysis.Term::whole).forEach(t -> ways.add(literal(t.text())));
    BooleanQuery.Builder inParts = new BooleanQuery.Builder();
    parts.forEach(part -> inParts.add(part(part), Occur.MUST));
    ways.add(new BoostQuery(inParts.build(), PARTS));
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  /** A word that is no name of several: as written, and by its stem. */
  private Query part(String text) {
    List<Analysis.Term> exact = parts(text);
    if (exact.size() != 1) {
      return phraseOf(exact);
    }
    Query literal = literal(exact.getFirst().text());
    List<Analysis.Term> stems = Analysis.stemmed(text);
    if (isCapitals(text) || stems.size() != 1) {
      return literal;
    }
    return new BooleanQuery.Builder()
        .add(literal, Occur.SHOULD)
        .add(new BoostQuery(combined(stems.getFirst().text(), true), STEM), Occur.SHOULD)
        .build();
  }

  private Query withLongerForms(String text, IndexReader reader) {
    if (!hasLongerForms(text)) {
      return part(text);
    }
    return new BooleanQuery.Builder()
        .add(part(text), Occur.SHOULD)
        .add(
            new BoostQuery(new DisjunctionMaxQuery(longerForms(text, reader), 0), LONGER),
            Occur.SHOULD)
        .build();
  }

  /** Irmin was called Irminsule once, a Dockerfile is about Docker: names grow at their end. */
  private List<Query> longerForms(String text, IndexReader reader) {
    String word = Analysis.exact(text).getFirst().text();
    String stem = Analysis.stemmed(text).getFirst().text();
    return Expansions.of(word, fields, reader).stream()
        .filter(longer -> longer.chars().allMatch(Character::isLetter))
        .filter(longer -> longer.length() > word.length())
        .filter(longer -> !Analysis.stemmed(longer).getFirst().text().equals(stem))
        .map(this::literal)
        .toList();
  }

  /** Whether words that begin with this one are near to it; short words begin too many. */
  static boolean hasLongerForms(String word) {
    return word.length() >= SHORTEST_BEGINNING
        && !isCapitals(word)
        && word.chars().allMatch(Character::isLetter);
  }

  private Query literal(String term) {
    return combined(term, false);
  }

  private Query combined(String term, boolean stem) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    for (Weighted field : fields) {
      if (!stem) {
        query.addField(field.field(), field.weight());
      } else if (field.stemmed()) {
        query.addField(Fields.stemmed(field.field()), field.weight());
      }
    }
    return query.build();
  }

  private Query phrase(String text) {
    List<Analysis.Term> parts = parts(text);
    if (parts.size() == 1) {
      return literal(parts.getFirst().text());
    }
    Query phrase = phraseOf(parts);
    BooleanQuery.Builder bool = new BooleanQuery.Builder().add(phrase, Occur.FILTER);
    parts.forEach(part -> bool.add(literal(part.text()), Occur.SHOULD));
    return bool.add(new BoostQuery(phrase, IN_PHRASE), Occur.SHOULD).build();
  }

  private Query phraseOf(List<Analysis.Term> parts) {
    List<Query> ways = new ArrayList<>();
    for (Weighted field : fields) {
      ways.add(new BoostQuery(phrase(field.field(), parts, 0), field.weight()));
    }
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private Query prefix(String text, IndexReader reader) {
    String beginning = Analysis.fold(text);
    List<Query> ways = new ArrayList<>();
    Expansions.of(beginning, fields, reader).forEach(term -> ways.add(literal(term)));
    for (Weighted field : fields) {
      ways.add(new ConstantScoreQuery(new PrefixQuery(new Term(field.field(), beginning))));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** What is found is not changed by this, only its order: words close together count more. */
  private BooleanQuery.Builder close(Clause.All all, BooleanQuery.Builder bool) {
    StringBuilder words = new StringBuilder();
    for (Clause clause : all.clauses()) {
      if (clause instanceof Clause.Word word) {
        words.append(word.text()).append(' ');
      }
    }
    List<Analysis.Term> stems = Analysis.stemmed(words.toString());
    if (stems.size() > 1) {
      Query near = phrase(Fields.stemmed(closeness), stems, SLOP);
      bool.add(new BoostQuery(near, CLOSE), Occur.SHOULD);
    }
    return bool;
  }

  private static Query phrase(String field, List<Analysis.Term> terms, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < terms.size(); i++) {
      phrase.add(new Term(field, terms.get(i).text()), terms.get(i).position());
    }
    return phrase.build();
  }

  private static List<Analysis.Term> parts(String text) {
    return Analysis.exact(text).stream().filter(t -> !t.whole()).toList();
  }

  static boolean isCapitals(String text) {
    return text.length() > 1
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.chars().allMatch(Character::isLetter);
  }
}
