package org.minutebook.web.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import org.minutebook.web.PageAddresses;

/**
 * The parameters of a request to a page or the API. An invalid value is replaced by a safe one,
 * with a warning; unknown parameters are ignored.
 *
 * @param request the search they describe
 * @param warnings what was invalid, in sentences
 * @param values the valid parameters by name, as links repeat them
 */
public record RequestParameters(
    SearchRequest request, List<String> warnings, Map<String, String> values) {
  private static final int MAX_LIMIT = 200;

  /** So many warnings of parameters make the point. */
  private static final int MAX_UNKNOWN = 10;

  private static final int MAX_SHOWN = 40;

  private static final int MAX_FIELDS = 50;

  /** All parameters, in the order links have them. */
  private static final List<String> NAMES =
      List.of(
          "q", "series", "person", "kind", "outcome", "level", "after", "before", "as-of", "year",
          "sort", "limit", "fields", "explain", "cursor");

  /** Parameters that only the API reads. */
  private static final Set<String> ONLY_API = Set.of("year", "fields");

  /** Reads parameters by name; {@code parameter} returns null for a missing one. */
  public static RequestParameters from(Function<String, String> parameter) {
    return new Reader(parameter).read();
  }

  /** The same of a request for a page. */
  public static RequestParameters ofPage(Function<String, String> parameter) {
    return from(name -> ONLY_API.contains(name) ? null : parameter.apply(name));
  }

  /**
   * Reads the parameters that an address takes, with a warning for each other one, and for each
   * that is given more than once.
   *
   * @param given the values of each parameter of the request, by name
   * @param taken the names that the address takes
   */
  public static RequestParameters of(Map<String, String[]> given, List<String> taken) {
    RequestParameters read =
        from(name -> taken.contains(name) && given.containsKey(name) ? given.get(name)[0] : null);
    List<String> all = new ArrayList<>(read.warnings);
    String takes = taken.isEmpty() ? "none" : String.join(", ", taken);
    given.keySet().stream()
        .filter(name -> !taken.contains(name))
        .sorted()
        .limit(MAX_UNKNOWN)
        .forEach(
            name ->
                all.add(
                    "Ignored unknown parameter \"%s\". This address takes: %s."
                        .formatted(shown(name), takes)));
    taken.stream()
        .filter(name -> given.containsKey(name) && given.get(name).length > 1)
        .forEach(name -> all.add("Read only the first \"%s\".".formatted(name)));
    return new RequestParameters(read.request, List.copyOf(all), read.values);
  }

  /** What a client sent, short and without control characters. */
  private static String shown(String text) {
    return (text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) : text)
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** The names of the fields that are asked for; none for all. */
  public List<String> fields() {
    return Arrays.stream(values.getOrDefault("fields", "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(MAX_FIELDS)
        .toList();
  }

  /** An address with these parameters. */
  public String address(String path) {
    return PageAddresses.query(path, values);
  }

  /**
   * An address with these parameters and one of them changed, from its first page of results; a
   * null value removes the parameter.
   */
  public String addressWith(String path, String name, String value) {
    return addressWith(path, Map.of(name, value == null ? "" : value));
  }

  /** An address with these parameters and some of them changed, from its first page of results. */
  public String addressWith(String path, Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String name : NAMES) {
      String current = name.equals("cursor") ? "" : values.getOrDefault(name, "");
      changed.put(name, changes.getOrDefault(name, current));
    }
    return PageAddresses.query(path, changed);
  }

  /** A copy without some of the parameters. */
  public RequestParameters without(String... names) {
    Map<String, String> remaining = new LinkedHashMap<>(values);
    remaining.keySet().removeAll(List.of(names));
    return new RequestParameters(from(remaining::get).request(), warnings, remaining);
  }

  /** What a list of statements of one kind asks for by itself: the kind, and the newest first. */
  public Map<String, String> impliedBy(Statement.Kind kind) {
    return request().sort().isEmpty()
        ? Map.of("kind", kind.word(), "sort", "newest")
        : Map.of("kind", kind.word());
  }

  /** A copy with some parameters added or changed. */
  public RequestParameters with(Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.putAll(changes);
    return new RequestParameters(from(changed::get).request(), warnings, changed);
  }

  /** The values of the parameter {@code level}. */
  private enum LevelChoice {
    MARKED(Statement.Level.MARKED),
    SURE(Statement.Level.SURE),
    ALL(Statement.Level.POSSIBLE);

    private final Statement.Level level;

    LevelChoice(Statement.Level level) {
      this.level = level;
    }
  }

  private static final class Reader {
    private final Function<String, String> parameter;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    Reader(Function<String, String> parameter) {
      this.parameter = parameter;
    }

    RequestParameters read() {
      String text = value("q").orElse("");
      value("year");
      value("fields");
      SearchRequest request =
          new SearchRequest(
              text,
              value("series"),
              value("person"),
              choice("kind", Statement.Kind.values()),
              choice("outcome", Statement.Outcome.values()),
              value("after"),
              value("before"),
              choice("sort", SearchRequest.Sort.values()),
              limit(),
              value("cursor"),
              isOn("explain"),
              level(),
              value("as-of"));
      return new RequestParameters(request, List.copyOf(warnings), values);
    }

    private Optional<String> value(String name) {
      String raw = parameter.apply(name);
      if (raw == null || raw.isBlank()) {
        return Optional.empty();
      }
      String value = raw.replaceAll("\\p{Cntrl}", " ").strip();
      values.put(name, value);
      return Optional.of(value).filter(v -> !v.isEmpty());
    }

    private boolean isOn(String name) {
      Optional<String> value = value(name);
      boolean on = value.filter(v -> v.matches("1|true|on|yes")).isPresent();
      if (!on && value.filter(v -> v.matches("0|false|off|no")).isEmpty() && value.isPresent()) {
        values.remove(name);
        warnings.add("Ignored unknown %s \"%s\". Use 1 or 0.".formatted(name, shown(value.get())));
      }
      return on;
    }

    /** The level {@code all} is that of what is only possible, and of all that is surer. */
    private Statement.Level level() {
      return choice("level", LevelChoice.values()).orElse(LevelChoice.SURE).level;
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
      Optional<String> value = value(name);
      Optional<E> chosen =
          value.flatMap(
              v -> Arrays.stream(choices).filter(c -> word(c).equalsIgnoreCase(v)).findFirst());
      if (value.isPresent() && chosen.isEmpty()) {
        values.remove(name);
        List<String> words = Arrays.stream(choices).map(Reader::word).toList();
        warnings.add(
            "Ignored unknown %s \"%s\". Use one of: %s."
                .formatted(name, value.get(), String.join(", ", words)));
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
      int limit;
      if (value.get().matches("-?\\d{1,9}")) {
        limit = Math.clamp(Integer.parseInt(value.get()), 1, MAX_LIMIT);
      } else if (value.get().matches("\\d+")) {
        limit = MAX_LIMIT;
      } else {
        limit = SearchRequest.DEFAULT_LIMIT;
      }
      if (!Integer.toString(limit).equals(value.get())) {
        warnings.add(
            "The limit must be a number from 1 to %d; \"%s\" was read as %d."
                .formatted(MAX_LIMIT, value.get(), limit));
      }
      values.put("limit", Integer.toString(limit));
      return limit;
    }
  }
}
