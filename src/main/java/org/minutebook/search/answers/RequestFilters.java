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
 * The filters of a request beside its query.
 *
 * @param filters all of them must hold
 * @param asTyped the same by name
 * @param warnings about filters that could not be understood and were left out
 */
record RequestFilters(List<Filter> filters, Map<String, String> asTyped, List<String> warnings) {

  static RequestFilters of(SearchRequest request, LocalDate today) {
    Map<String, Optional<String>> typed = new LinkedHashMap<>();
    typed.put("series", request.series());
    typed.put("person", request.person());
    typed.put("kind", request.kind().map(k -> k.word()));
    typed.put("outcome", request.outcome().map(o -> o.word()));
    typed.put("after", request.after());
    typed.put("before", request.before());
    typed.put("as-of", request.asOf());
    List<Filter> filters = new ArrayList<>();
    Map<String, String> asTyped = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    typed.forEach(
        (name, value) -> {
          Optional<String> text = value.filter(v -> !v.isBlank());
          Optional<Filter> filter = text.flatMap(v -> Filter.parse(name, v, today));
          filter.ifPresent(filters::add);
          if (filter.isPresent()) {
            asTyped.put(name, text.get());
          } else if (text.isPresent()) {
            warnings.add(
                List.of("after", "before", "as-of").contains(name)
                    ? "%s=%s is no date and was left out: give YYYY, YYYY-MM or YYYY-MM-DD."
                        .formatted(name, text.get())
                    : "%s=%s was left out: give a name.".formatted(name, text.get()));
          }
        });
    return new RequestFilters(filters, asTyped, warnings);
  }
}
