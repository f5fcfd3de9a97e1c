package org.minutebook.cli;

import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.minutes.Statement;
import org.minutebook.search.DateRange;
import org.minutebook.search.SearchRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The query and the filters of {@code search} and {@code timeline}. */
final class QueryOptions {
  private static final int MAX_LIMIT = 200;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "words to search for; put -- before the first that starts with a hyphen")
  private List<String> words = List.of();

  @Option(names = "--series", paramLabel = "NAME", description = "only meetings of this series")
  private Optional<String> series = Optional.empty();

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "only where this person is named, or actions they own")
  private Optional<String> person = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "decision or action: only these, or only sections that have one")
  private Optional<Statement.Kind> kind = Optional.empty();

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      converter = OutcomeConverter.class,
      description = "accepted, rejected or deferred: only decisions that went so")
  private Optional<Statement.Outcome> outcome = Optional.empty();

  @Mixin private LevelOption level = new LevelOption();

  @Option(
      names = "--after",
      paramLabel = "DATE",
      description = "only from this date on: YYYY, YYYY-MM or YYYY-MM-DD")
  private Optional<String> after = Optional.empty();

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "only up to this date: YYYY, YYYY-MM or YYYY-MM-DD, inclusive")
  private Optional<String> before = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "answer as of that date: what later meetings say does not count")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = SortConverter.class,
      description = "relevance, newest or oldest")
  private Optional<SearchRequest.Sort> sort = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + SearchRequest.DEFAULT_LIMIT,
      description = "show at most N results, 1 to 200 (default: ${DEFAULT-VALUE})")
  private int limit = SearchRequest.DEFAULT_LIMIT;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "the page after that one; each page tells it, in JSON in \"next\"")
  private Optional<String> cursor = Optional.empty();

  /** A query of these words without any options. */
  static QueryOptions of(List<String> words) {
    QueryOptions options = new QueryOptions();
    options.words = words;
    return options;
  }

  /** The query as it was typed. */
  String text() {
    return String.join(" ", words);
  }

  SearchRequest request() {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ParameterException(
          command.commandLine(), "--limit must be 1 to " + MAX_LIMIT + ", not " + limit);
    }
    requireDate("--after", after);
    requireDate("--before", before);
    requireDate("--as-of", asOf);
    return new SearchRequest(
        text(),
        series,
        person,
        kind,
        outcome,
        after,
        before,
        sort,
        limit,
        cursor,
        false,
        level.level(),
        asOf);
  }

  /** A date that can't be read would be left out, and the answer be one to another question. */
  private void requireDate(String option, Optional<String> date) {
    if (date.isPresent() && DateRange.parse(date.get(), LocalDate.now(ZoneOffset.UTC)).isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "%s must be YYYY, YYYY-MM or YYYY-MM-DD, not \"%s\"".formatted(option, date.get()));
    }
  }

  /** Says how to ask for the next page, if there is one. */
  static void printNext(Optional<String> next, Terminal terminal) {
    next.ifPresent(page -> terminal.say("the next page: --cursor " + page));
  }

  /** The same request as parameters of the API. */
  Map<String, String> apiParameters() {
    SearchRequest request = request();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", request.text());
    request.series().ifPresent(name -> parameters.put("series", name));
    request.person().ifPresent(name -> parameters.put("person", name));
    request.kind().ifPresent(value -> parameters.put("kind", value.word()));
    request.outcome().ifPresent(value -> parameters.put("outcome", value.word()));
    parameters.putAll(level.apiParameter());
    request.after().ifPresent(date -> parameters.put("after", date));
    request.before().ifPresent(date -> parameters.put("before", date));
    request.asOf().ifPresent(date -> parameters.put("as-of", date));
    request
        .sort()
        .ifPresent(value -> parameters.put("sort", value.name().toLowerCase(Locale.ROOT)));
    request.cursor().ifPresent(page -> parameters.put("cursor", page));
    parameters.put("limit", Integer.toString(request.limit()));
    return parameters;
  }

  /** Prints a response of the API and returns the exit code. */
  static int printResponse(String json, Terminal terminal) {
    terminal.out().println(json);
    long total = JsonParser.parseString(json).getAsJsonObject().get("total").getAsLong();
    return total == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /** Reads {@code decision} or {@code action}. */
  static final class KindConverter implements ITypeConverter<Statement.Kind> {
    @Override
    public Statement.Kind convert(String word) {
      return oneOf(Statement.Kind.values(), word, "decision or action");
    }
  }

  /** Reads {@code accepted}, {@code rejected} or {@code deferred}. */
  static final class OutcomeConverter implements ITypeConverter<Statement.Outcome> {
    @Override
    public Statement.Outcome convert(String word) {
      return oneOf(Statement.Outcome.values(), word, "accepted, rejected or deferred");
    }
  }

  /** Reads {@code relevance}, {@code newest} or {@code oldest}. */
  static final class SortConverter implements ITypeConverter<SearchRequest.Sort> {
    @Override
    public SearchRequest.Sort convert(String word) {
      return oneOf(SearchRequest.Sort.values(), word, "relevance, newest or oldest");
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] values, String word, String allowed) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw new TypeConversionException("must be " + allowed + ", not \"" + word + "\"");
  }
}
