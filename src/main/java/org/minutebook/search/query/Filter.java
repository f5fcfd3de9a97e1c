package org.minutebook.search.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.DecisionNumber;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.DateRange;

/** A condition that results must meet, without influence on their order: {@code kind:decision}. */
public sealed interface Filter {
  /** Sections that name a person, and statements they own; by name or slug. */
  record Person(String name) implements Filter {}

  /** Statements that a person owns, and sections that hold one; by name or slug. */
  record Owner(String name) implements Filter {}

  /** Meetings of a series. */
  record Series(String name) implements Filter {}

  /** Statements of a kind, and sections that hold one. */
  record Kind(Statement.Kind kind) implements Filter {}

  /** Decisions that went so, and sections that hold one. */
  record Outcome(Statement.Outcome outcome) implements Filter {}

  /** The decision with a number, and the section that holds it. */
  record Numbered(String number) implements Filter {}

  /** Meetings in a range of days, or of a month that reaches into it. */
  record Days(DateRange range) implements Filter {}

  /** Parses the value of a filter; empty if it can't be understood or there is no such filter. */
  static Optional<Filter> parse(String name, String value, LocalDate today) {
    return switch (name) {
      case "person" -> name(value).map(Person::new);
      case "owner" -> name(value).map(Owner::new);
      case "series" -> name(value).map(Series::new);
      case "kind" ->
          Arrays.stream(Statement.Kind.values())
              .filter(k -> value.toLowerCase(Locale.ROOT).matches(k.word() + "s?"))
              .<Filter>map(Kind::new)
              .findFirst();
      case "outcome" ->
          Arrays.stream(Statement.Outcome.values())
              .filter(o -> value.equalsIgnoreCase(o.word()))
              .<Filter>map(Outcome::new)
              .findFirst();
      case "number" -> DecisionNumber.parse(value).map(n -> new Numbered(n.toString()));
      case "after" -> DateRange.parse(value, today).map(r -> new Days(r.onwards()));
      case "before", "as-of" -> DateRange.parse(value, today).map(r -> new Days(r.upTo()));
      case "year", "date" -> DateRange.parseSpan(value, today).map(Days::new);
      default -> Optional.empty();
    };
  }

  private static Optional<String> name(String value) {
    return Optional.of(value).filter(v -> !Slug.of(v).isEmpty());
  }

  /** The filter in words: {@code decisions only}. */
  default String description() {
    return switch (this) {
      case Person person -> "with " + person.name();
      case Owner owner -> "owned by " + owner.name();
      case Series series -> "in " + series.name();
      case Kind kind -> kind.kind().word() + "s only";
      case Outcome outcome -> outcome.outcome().word() + " only";
      case Numbered decision -> "decision " + decision.number();
      case Days days -> days.range().description();
    };
  }
}
