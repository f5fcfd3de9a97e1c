package org.minutebook.search.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.DateRange;

/** What narrows an answer without weighing: {@code kind:decision}, {@code after:2014-08}. */
public sealed interface Filter {
  /** Meetings that somebody attended, actions they own; a name or a slug. */
  record Person(String name) implements Filter {}

  /** Statements that somebody owns, sections that hold one. */
  record Owner(String name) implements Filter {}

  record Series(String name) implements Filter {}

  /** Statements of a kind, sections that hold one. */
  record Kind(Statement.Kind kind) implements Filter {}

  /** Meetings of certain days. */
  record Days(DateRange range) implements Filter {}

  /** Reads a filter by its name; empty if the value can't be understood. */
  static Optional<Filter> parse(String name, String value, LocalDate today) {
    return switch (name) {
      case "person" -> named(value).map(Person::new);
      case "owner" -> named(value).map(Owner::new);
      case "series" -> named(value).map(Series::new);
      case "kind" ->
          Arrays.stream(Statement.Kind.values())
              .filter(k -> value.toLowerCase(Locale.ROOT).matches(k.word() + "s?"))
              .<Filter>map(Kind::new)
              .findFirst();
      case "after" -> DateRange.parse(value, today).map(r -> new Days(r.onwards()));
      case "before" -> DateRange.parse(value, today).map(r -> new Days(r.upTo()));
      case "year", "date" -> DateRange.span(value, today).map(Days::new);
      default -> Optional.empty();
    };
  }

  private static Optional<String> named(String value) {
    return Optional.of(value).filter(v -> !Slug.of(v).isEmpty());
  }

  /** What is asked for, in words. */
  default String told() {
    return switch (this) {
      case Person person -> "with " + person.name();
      case Owner owner -> "owned by " + owner.name();
      case Series series -> "in " + series.name();
      case Kind kind -> kind.kind().word() + "s only";
      case Days days -> days.range().told();
    };
  }
}
