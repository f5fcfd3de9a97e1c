package org.minutebook.search.ranking;

import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Fields;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.DateRange;
import org.minutebook.search.query.Filter;
import org.minutebook.search.words.People;

/** Finds the documents that pass filters such as {@code kind:decision}. */
public final class FilterQuery {
  /** The sections in which something was discussed. */
  public static final Query TOPICS =
      new BooleanQuery.Builder()
          .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_SECTION)), Occur.FILTER)
          .add(new TermQuery(new Term(Fields.TOPIC, "true")), Occur.FILTER)
          .build();

  /** The files, or parts of files, that are minutes of a meeting. */
  public static final Query MEETINGS =
      new BooleanQuery.Builder()
          .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_FILE)), Occur.FILTER)
          .add(new FieldExistsQuery(Fields.MEETING), Occur.FILTER)
          .build();

  static final Query STATEMENTS = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_STATEMENT));

  private final People people;

  public FilterQuery(People people) {
    this.people = people;
  }

  /** The statements of a level and all surer ones. */
  public static Query level(Statement.Level level) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Statement.Level each : Statement.Level.values()) {
      if (level.includes(each)) {
        any.add(new TermQuery(new Term(Fields.LEVEL, each.word())), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** The statements of one kind that are sure. */
  public static Query statements(Statement.Kind kind) {
    return new BooleanQuery.Builder()
        .add(level(Statement.Level.SURE), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.word())), Occur.FILTER)
        .build();
  }

  /** Matches the members of a scope that pass all filters. */
  public Query accepted(List<Filter> filters, SearchScope scope) {
    if (filters.isEmpty()) {
      return scope.members();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(scope.members(), Occur.FILTER);
    filters.forEach(filter -> all.add(query(filter), Occur.FILTER));
    return all.build();
  }

  private Query query(Filter filter) {
    return switch (filter) {
      case Filter.Person person -> person(Fields.PERSON, person.name());
      case Filter.Owner owner -> person(Fields.OWNER, owner.name());
      case Filter.Series series -> new TermQuery(new Term(Fields.SERIES, Slug.of(series.name())));
      case Filter.Kind kind -> new TermQuery(new Term(Fields.KIND, kind.kind().word()));
      case Filter.Outcome outcome ->
          new TermQuery(new Term(Fields.OUTCOME, outcome.outcome().word()));
      case Filter.Numbered decision -> new TermQuery(new Term(Fields.NUMBER, decision.number()));
      case Filter.Days days -> days(days.range());
    };
  }

  /** The days of a range, and the months that reach into it: such a meeting may have been then. */
  private static Query days(DateRange range) {
    MeetingDate first = MeetingDate.of(range.first());
    return new BooleanQuery.Builder()
        .add(
            LongField.newRangeQuery(
                Fields.DATE, first.number(), MeetingDate.of(range.last()).number()),
            Occur.SHOULD)
        .add(
            LongField.newExactQuery(Fields.DATE, MeetingDate.of(first.month()).number()),
            Occur.SHOULD)
        .build();
  }

  /** Any of the slugs of the person whom a name means; else the slug of the name itself. */
  private Query person(String field, String name) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String alias :
        people.named(name).map(People.Person::slugs).orElse(Set.of(Slug.of(name)))) {
      any.add(new TermQuery(new Term(field, alias)), Occur.SHOULD);
    }
    return any.build();
  }
}
