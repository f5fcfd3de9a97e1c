package org.minutebook.search.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.query.Filter;

/**
 * What narrows an answer beside the query.
 *
 * @param all of them hold
 * @param asTyped by name
 * @param warnings about those that could not be understood, which were left out
 */
record Filters(List<Filter> all, Map<String, String> asTyped, List<String> warnings) {

  static Filters of(SearchRequest request, LocalDate today) {
    Map<String, Optional<String>> typed = new LinkedHashMap<>();
    typed.put("series", request.series());
    typed.put("person", request.person());
    typed.put("kind", request.kind().map(k -> k.word()));
    typed.put("after", request.after());
    typed.put("before", request.before());
    List<Filter> all = new ArrayList<>();
    Map<String, String> asTyped = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    typed.forEach(
        (name, value) -> {
          Optional<String> given = value.filter(v -> !v.isBlank());
          Optional<Filter> filter = given.flatMap(v -> Filter.parse(name, v, today));
          filter.ifPresent(all::add);
          if (filter.isPresent()) {
            asTyped.put(name, given.get());
          } else if (given.isPresent()) {
            warnings.add(
                name.equals("after") || name.equals("before")
                    ? "%s=%s is no date and was left out: give YYYY, YYYY-MM or YYYY-MM-DD."
                        .formatted(name, given.get())
                    : "%s=%s was left out: give a name.".formatted(name, given.get()));
          }
        });
    return new Filters(all, asTyped, warnings);
  }
}
