package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words how a query was understood. */
public final class QueryDescriber {
  private QueryDescriber() {}

  /** {@code arm and (xen or kvm), without "mini os", decisions only, from 2014-08-01}. */
  public static String of(Optional<Clause> clause, List<Filter> filters) {
    List<Clause> clauses =
        clause.isEmpty()
            ? List.of()
            : clause.get() instanceof Clause.All all ? all.clauses() : List.of(clause.get());
    List<String> wanted = new ArrayList<>();
    List<String> narrowing = new ArrayList<>();
    for (Clause c : clauses) {
      switch (c) {
        case Clause.Not not -> narrowing.add("without " + of(not.clause(), true));
        case Clause.Narrow narrow -> narrowing.add(narrow.filter().told());
        default -> wanted.add(of(c, clauses.size() > 1));
      }
    }
    filters.forEach(filter -> narrowing.add(filter.told()));
    boolean negations =
        !clauses.isEmpty() && clauses.stream().allMatch(c -> c instanceof Clause.Not);
    String all = negations ? "nothing" : "everything";
    String words = wanted.isEmpty() ? all : String.join(" and ", wanted);
    return narrowing.isEmpty() ? words : words + ", " + String.join(", ", narrowing);
  }

  private static String of(Clause clause, boolean within) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Name name -> name.text();
      case Clause.Phrase phrase -> "\"" + phrase.text() + "\"";
      case Clause.Prefix prefix -> prefix.text() + "\u2026";
      case Clause.Titled titled -> "\"" + titled.text() + "\" in the title";
      case Clause.Issue issue -> "issue " + issue.text();
      case Clause.Narrow narrow -> narrow.filter().told();
      case Clause.Not not -> "not " + of(not.clause(), true);
      case Clause.Any any -> joined(any.clauses(), " or ", within);
      case Clause.All all -> joined(all.clauses(), " and ", within);
    };
  }

  private static String joined(List<Clause> clauses, String by, boolean within) {
    String words = clauses.stream().map(c -> of(c, true)).collect(Collectors.joining(by));
    return within ? "(" + words + ")" : words;
  }
}
