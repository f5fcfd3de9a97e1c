package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.minutebook.search.people.People;
import org.minutebook.search.query.Filter;

/** Finds the documents that pass filters. */
public final class FilterQuery {
  /** The sections in which something was discussed. */
  public static final Query TOPICS =
      new BooleanQuery.Builder()
          .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_SECTION)), Occur.FILTER)
          .add(new TermQuery(new Term(Fields.TOPIC, "true")), Occur.FILTER)
          .build();

  static final Query STATEMENTS = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_STATEMENT));

  private final IndexSearcher searcher;
  private final People people;

  public FilterQuery(IndexSearcher searcher, People people) {
    this.searcher = searcher;
    this.people = people;
  }

  public static Query statements(Statement.Kind kind) {
    return new BooleanQuery.Builder()
        .add(STATEMENTS, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.word())), Occur.FILTER)
        .build();
  }

  /** The documents of a pool that pass all filters. Not to be changed. */
  public FixedBitSet accepted(List<Filter> filters, SearchScope pool) throws IOException {
    if (filters.isEmpty()) {
      return pool.members();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(query(filter), Occur.FILTER));
    FixedBitSet accepted = SearchScopes.bits(searcher, all.build());
    accepted.and(pool.members());
    return accepted;
  }

  private Query query(Filter filter) {
    return switch (filter) {
      case Filter.Person person -> anyOf(Fields.PERSON, person.name());
      case Filter.Owner owner -> anyOf(Fields.OWNER, owner.name());
      case Filter.Series series -> new TermQuery(new Term(Fields.SERIES, Slug.of(series.name())));
      case Filter.Kind kind -> new TermQuery(new Term(Fields.KIND, kind.kind().word()));
      case Filter.Days days ->
          LongField.newRangeQuery(
              Fields.DATE, days.range().first().toEpochDay(), days.range().last().toEpochDay());
    };
  }

  /** By any slug of whom a name means. */
  private Query anyOf(String field, String name) {
    String slug = Slug.of(name);
    Optional<People.Person> person = people.called(name).or(() -> people.bySlug(slug));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String one : person.map(People.Person::slugs).orElse(Set.of(slug))) {
      any.add(new TermQuery(new Term(field, one)), Occur.SHOULD);
    }
    return any.build();
  }
}
