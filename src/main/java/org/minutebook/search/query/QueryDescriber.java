package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes in words how a query was understood. */
public final class QueryDescriber {
  private QueryDescriber() {}

  /** {@code arm and (xen or kvm), without "mini os", decisions only, from 2014-08-01}. */
  public static String describe(Optional<Clause> clause, List<Filter> filters) {
    List<Clause> clauses =
        clause.isEmpty()
            ? List.of()
            : clause.get() instanceof Clause.All all ? all.clauses() : List.of(clause.get());
    List<String> terms = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (Clause c : clauses) {
      switch (c) {
        case Clause.Not not -> conditions.add("without " + describe(not.clause(), true));
        case Clause.Filtered filtered -> conditions.add(filtered.filter().description());
        default -> terms.add(describe(c, clauses.size() > 1));
      }
    }
    filters.forEach(filter -> conditions.add(filter.description()));
    boolean onlyNegations =
        !clauses.isEmpty() && clauses.stream().allMatch(c -> c instanceof Clause.Not);
    String withoutTerms = onlyNegations ? "nothing" : "everything";
    String text = terms.isEmpty() ? withoutTerms : String.join(" and ", terms);
    return conditions.isEmpty() ? text : text + ", " + String.join(", ", conditions);
  }

  private static String describe(Clause clause, boolean nested) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Name name -> name.text();
      case Clause.Phrase phrase -> "\"" + phrase.text() + "\"";
      case Clause.Prefix prefix -> prefix.text() + "\u2026";
      case Clause.Title title -> "\"" + title.text() + "\" in the title";
      case Clause.Issue issue -> "issue " + issue.text();
      case Clause.Filtered filtered -> filtered.filter().description();
      case Clause.Not not -> "not " + describe(not.clause(), true);
      case Clause.Any any -> joined(any.clauses(), " or ", nested);
      case Clause.All all -> joined(all.clauses(), " and ", nested);
    };
  }

  private static String joined(List<Clause> clauses, String operator, boolean nested) {
    String text =
        clauses.stream().map(c -> describe(c, true)).collect(Collectors.joining(operator));
    return nested ? "(" + text + ")" : text;
  }
}
