package org.minutebook.cli;

import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is asked of {@code search} and {@code timeline}. */
final class QueryOptions {
  private static final int MOST = 200;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "words to look for; what starts with a hyphen stands after --")
  private List<String> words;

  @Option(names = "--series", paramLabel = "NAME", description = "only meetings of that series")
  private Optional<String> series;

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "only meetings that person attended, actions they own")
  private Optional<String> person;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindWord.class,
      description = "decision or action: only those, or sections that hold one")
  private Optional<Statement.Kind> kind;

  @Option(
      names = "--after",
      paramLabel = "DATE",
      description = "from that day on: YYYY, YYYY-MM or YYYY-MM-DD")
  private Optional<String> after;

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "up to and including that year, month or day")
  private Optional<String> before;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = SortWord.class,
      description = "relevance, newest or oldest")
  private Optional<SearchRequest.Sort> sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + SearchRequest.DEFAULT_LIMIT,
      description = "how many at most, 1 to 200 (default: ${DEFAULT-VALUE})")
  private int limit;

  /** As it was typed. */
  String text() {
    return String.join(" ", words);
  }

  /** As the parameters of the API. */
  Map<String, String> parameters() {
    SearchRequest request = request();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", request.text());
    request.series().ifPresent(name -> parameters.put("series", name));
    request.person().ifPresent(name -> parameters.put("person", name));
    request.kind().ifPresent(one -> parameters.put("kind", one.word()));
    request.after().ifPresent(date -> parameters.put("after", date));
    request.before().ifPresent(date -> parameters.put("before", date));
    request.sort().ifPresent(one -> parameters.put("sort", one.name().toLowerCase(Locale.ROOT)));
    parameters.put("limit", Integer.toString(request.limit()));
    return parameters;
  }

  /** Prints an answer of the API; the exit code says whether anything was found. */
  static int print(String json, Terminal terminal) {
    terminal.out().println(json);
    long total = JsonParser.parseString(json).getAsJsonObject().get("total").getAsLong();
    return total == 0 ? ExitCode.NOTHING : ExitCode.DONE;
  }

  SearchRequest request() {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(
          command.commandLine(), "--limit must be 1 to " + MOST + ", not " + limit);
    }
    return new SearchRequest(
        text(), series, person, kind, after, before, sort, limit, Optional.empty());
  }

  /** {@code decision} or {@code action}. */
  static final class KindWord implements ITypeConverter<Statement.Kind> {
    @Override
    public Statement.Kind convert(String word) {
      return oneOf(Statement.Kind.values(), word, "decision or action");
    }
  }

  /** {@code relevance}, {@code newest} or {@code oldest}. */
  static final class SortWord implements ITypeConverter<SearchRequest.Sort> {
    @Override
    public SearchRequest.Sort convert(String word) {
      return oneOf(SearchRequest.Sort.values(), word, "relevance, newest or oldest");
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String word, String there) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw new TypeConversionException("must be " + there + ", not \"" + word + "\"");
  }
}
