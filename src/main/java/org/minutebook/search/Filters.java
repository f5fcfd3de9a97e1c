package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/**
 * What narrows an answer.
 *
 * @param queries all of them hold
 * @param asTyped by name
 * @param warnings about those that could not be understood, which were left out
 */
record Filters(List<Query> queries, Map<String, String> asTyped, List<String> warnings) {
  /** The sections in which something was discussed. */
  static final Query TOPICS =
      new BooleanQuery.Builder()
          .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_SECTION)), Occur.FILTER)
          .add(new TermQuery(new Term(Fields.TOPIC, "true")), Occur.FILTER)
          .build();

  static final Query STATEMENTS = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_STATEMENT));

  static Query statements(Statement.Kind kind) {
    return new BooleanQuery.Builder()
        .add(STATEMENTS, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.word())), Occur.FILTER)
        .build();
  }

  static Filters of(SearchRequest request) {
    List<Query> queries = new ArrayList<>();
    Map<String, String> asTyped = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    request.series().ifPresent(s -> slug(Fields.SERIES, s, queries, asTyped));
    request.person().ifPresent(p -> slug(Fields.PERSON, p, queries, asTyped));
    request
        .kind()
        .ifPresent(
            kind -> {
              queries.add(new TermQuery(new Term(Fields.KIND, kind.word())));
              asTyped.put(Fields.KIND, kind.word());
            });
    Optional<Long> from =
        day("after", request.after(), r -> r.first().toEpochDay(), asTyped, warnings);
    Optional<Long> to =
        day("before", request.before(), r -> r.last().toEpochDay(), asTyped, warnings);
    if (from.isPresent() || to.isPresent()) {
      queries.add(
          LongField.newRangeQuery(
              Fields.DATE, from.orElse(Long.MIN_VALUE), to.orElse(Long.MAX_VALUE)));
    }
    return new Filters(queries, asTyped, warnings);
  }

  private static void slug(
      String field, String typed, List<Query> queries, Map<String, String> asTyped) {
    if (!typed.isBlank()) {
      queries.add(new TermQuery(new Term(field, Slug.of(typed))));
      asTyped.put(field, typed);
    }
  }

  private static Optional<Long> day(
      String name,
      Optional<String> typed,
      Function<DateRange, Long> end,
      Map<String, String> asTyped,
      List<String> warnings) {
    Optional<String> text = typed.filter(t -> !t.isBlank());
    Optional<DateRange> range = text.flatMap(DateRange::parse);
    if (text.isPresent() && range.isEmpty()) {
      warnings.add(
          "%s=%s is no date and was left out: give YYYY, YYYY-MM or YYYY-MM-DD."
              .formatted(name, text.get()));
    }
    if (range.isPresent()) {
      asTyped.put(name, text.get());
    }
    return range.map(end);
  }

  /** The documents of a pool that pass all filters, as a query. */
  Query within(Pool pool, IndexSearcher searcher) throws IOException {
    FixedBitSet accepted = accepted(pool, searcher);
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? 1 : 0;
    }
    return new ScoredQuery(new Numbers(scores));
  }

  /** The documents of a pool that pass all filters. */
  FixedBitSet accepted(Pool pool, IndexSearcher searcher) throws IOException {
    if (queries.isEmpty()) {
      return pool.members();
    }
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    queries.forEach(filter -> bool.add(filter, Occur.FILTER));
    FixedBitSet accepted = Pools.bits(searcher, bool.build());
    accepted.and(pool.members());
    return accepted;
  }
}
