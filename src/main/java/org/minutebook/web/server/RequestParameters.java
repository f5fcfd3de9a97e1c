package org.minutebook.web.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.web.PageAddresses;

/**
 * What a request's parameters ask for. Odd values are answered with the safe reading and a warning;
 * parameters not known are passed over.
 *
 * @param request what to look for
 * @param warnings what was odd, in sentences
 * @param given the parameters that were understood, as they are written in links
 */
public record RequestParameters(
    SearchRequest request, List<String> warnings, Map<String, String> given) {
  private static final int HIGHEST = 200;

  /** What can be asked, in the order in which addresses have it. */
  private static final List<String> NAMES =
      List.of("q", "series", "person", "kind", "after", "before", "sort", "limit", "why", "cursor");

  /** Reads parameters by name; {@code parameter} gives null for one that is missing. */
  public static RequestParameters from(Function<String, String> parameter) {
    return new Reader(parameter).read();
  }

  /** An address with these parameters and one of them changed; null takes it out. */
  public String with(String path, String name, String value) {
    return with(path, Map.of(name, value == null ? "" : value));
  }

  /** An address with these parameters and several of them changed, always in the same order. */
  public String with(String path, Map<String, String> values) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String name : NAMES) {
      String kept = name.equals("cursor") ? "" : given.getOrDefault(name, "");
      changed.put(name, values.getOrDefault(name, kept));
    }
    return PageAddresses.query(path, changed);
  }

  /** An address with these parameters. */
  public String address(String path) {
    return PageAddresses.query(path, given);
  }

  /** The same without some of its parameters. */
  public RequestParameters without(String... names) {
    Map<String, String> kept = new LinkedHashMap<>(given);
    kept.keySet().removeAll(List.of(names));
    return new RequestParameters(from(kept::get).request(), warnings, kept);
  }

  /** The same with further parameters, or other values of them. */
  public RequestParameters and(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(values);
    return new RequestParameters(from(all::get).request(), warnings, all);
  }

  /** The address of the following page; null at the end. */
  public String next(String path, Optional<String> cursor) {
    return cursor.map(c -> with(path, "cursor", c)).orElse(null);
  }

  /** The same request for at most so many. */
  public SearchRequest limited(int limit) {
    return request.withLimit(limit);
  }

  private static final class Reader {
    private final Function<String, String> parameter;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    Reader(Function<String, String> parameter) {
      this.parameter = parameter;
    }

    RequestParameters read() {
      String text = value("q").orElse("");
      SearchRequest request =
          new SearchRequest(
              text,
              value("series"),
              value("person"),
              choice("kind", Statement.Kind.values()),
              value("after"),
              value("before"),
              choice("sort", SearchRequest.Sort.values()),
              limit(),
              value("cursor"),
              flag("why"));
      return new RequestParameters(request, List.copyOf(warnings), new LinkedHashMap<>(given));
    }

    private Optional<String> value(String name) {
      String raw = parameter.apply(name);
      if (raw == null || raw.isBlank()) {
        return Optional.empty();
      }
      String value = raw.replaceAll("\\p{Cntrl}", " ").strip();
      given.put(name, value);
      return Optional.of(value).filter(v -> !v.isEmpty());
    }

    /** On for {@code name=1}, as a ticked box sends it. */
    private boolean flag(String name) {
      return value(name).filter(v -> v.matches("1|true|on|yes")).isPresent();
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
      Optional<String> value = value(name);
      Optional<E> chosen =
          value.flatMap(
              v -> Arrays.stream(choices).filter(c -> word(c).equalsIgnoreCase(v)).findFirst());
      if (value.isPresent() && chosen.isEmpty()) {
        given.remove(name);
        List<String> words = Arrays.stream(choices).map(Reader::word).toList();
        warnings.add(
            "\"%s\" is no %s (%s): passed over."
                .formatted(value.get(), name, String.join(", ", words)));
      }
      return chosen;
    }

    private static String word(Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT);
    }

    private int limit() {
      Optional<String> value = value("limit");
      if (value.isEmpty()) {
        return SearchRequest.DEFAULT_LIMIT;
      }
      given.remove("limit");
      int limit;
      if (value.get().matches("-?\\d{1,9}")) {
        limit = Math.clamp(Integer.parseInt(value.get()), 1, HIGHEST);
      } else if (value.get().matches("\\d+")) {
        limit = HIGHEST;
      } else {
        limit = SearchRequest.DEFAULT_LIMIT;
      }
      if (!Integer.toString(limit).equals(value.get())) {
        warnings.add(
            "limit \"%s\" is not between 1 and %d: read as %d."
                .formatted(value.get(), HIGHEST, limit));
      }
      given.put("limit", Integer.toString(limit));
      return limit;
    }
  }
}
