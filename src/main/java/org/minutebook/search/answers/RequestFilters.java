package org.minutebook.search.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.DateRange;
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
    boolean swapped = areReversed(request, today);
    typed.put("after", swapped ? request.before() : request.after());
    typed.put("before", swapped ? request.after() : request.before());
    typed.put("as-of", request.asOf());
    List<Filter> filters = new ArrayList<>();
    Map<String, String> asTyped = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    if (swapped) {
      warnings.add(
          "after=%s is later than before=%s: they were swapped."
              .formatted(request.after().orElseThrow(), request.before().orElseThrow()));
    }
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

  /** Whether the range of dates ends before it begins. */
  private static boolean areReversed(SearchRequest request, LocalDate today) {
    Optional<DateRange> after = request.after().flatMap(date -> DateRange.parse(date, today));
    Optional<DateRange> before = request.before().flatMap(date -> DateRange.parse(date, today));
    return after.isPresent()
        && before.isPresent()
        && after.get().first().isAfter(before.get().last());
  }
}
