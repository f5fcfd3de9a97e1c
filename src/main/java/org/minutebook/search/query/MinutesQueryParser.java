package org.minutebook.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Statement;

/**
 * Parses the query language: {@code words}, {@code "phrases"}, {@code -not}, {@code OR}, {@code
 * prefix*}, parentheses, and fields such as {@code kind:decision}. No input is an error.
 *
 * <p>Lucene's simple parser finds the operators. It passes every word, phrase and prefix to the
 * hooks below, which make placeholders of them; the resulting tree is then read as a {@link
 * Clause}.
 */
public final class MinutesQueryParser {
  /**
   * A parsed query.
   *
   * @param clause empty if there is nothing to search for
   * @param filters the filters among its words, by name, as typed
   * @param askedFor the kind of statement that a question asks for
   * @param warnings what could not be understood and how it was read
   */
  public record Parsed(
      Optional<Clause> clause,
      Map<String, String> filters,
      Optional<Statement.Kind> askedFor,
      List<String> warnings) {
    /** The words, phrases and prefixes to search for, as typed. */
    public List<String> words() {
      return clause.stream().flatMap(Clause::leaves).map(Clause.Leaf::text).distinct().toList();
    }

    /** The filters that hold for the whole query. */
    public List<Filter> globalFilters() {
      return clause.stream()
          .flatMap(c -> c instanceof Clause.All all ? all.clauses().stream() : Stream.of(c))
          .flatMap(c -> c instanceof Clause.Filtered f ? Stream.of(f.filter()) : Stream.of())
          .toList();
    }
  }

  /** In characters; what follows is ignored. */
  private static final int MAX_LENGTH = 1000;

  /** Words, phrases and prefixes; each costs several look-ups in the index. */
  private static final int MAX_TERMS = 20;

  private static final String WORD = "word";
  private static final String PHRASE = "phrase";
  private static final String PREFIX = "prefix";

  /** {@code name:value} at the start of a word; the value may be in quotation marks. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<![^\\s(|-])(title|person|owner|series|kind|outcome|number|year|after|before|date|issue)"
              + ":(?:\"([^\"]*)\"|([^\\s()\"]+))",
          Pattern.CASE_INSENSITIVE);

  /** Replaces a field in the text for the parser; of the private use area, so nobody types it. */
  private static final char FIELD_MARK = '\uE000';

  /** The character after the mark says which field it is; this one is the first. */
  private static final int FIRST_FIELD = 0xE100;

  private final LocalDate today;
  private final List<Clause> fields = new ArrayList<>();
  private final Map<String, String> filters = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();

  private MinutesQueryParser(LocalDate today) {
    this.today = today;
  }

  /**
   * Parses a query.
   *
   * @param today the day from which relative dates are counted
   */
  public static Parsed parse(String typed, LocalDate today) {
    return new MinutesQueryParser(today).parse(typed);
  }

  private Parsed parse(String typed) {
    String text = typed;
    if (text.length() > MAX_LENGTH) {
      text = text.substring(0, MAX_LENGTH);
      warnings.add(
          "The query is too long: only its first %d characters count.".formatted(MAX_LENGTH));
    }
    Query tree = new Placeholders().parse(OperatorSyntax.toSymbols(withoutFields(text)));
    Optional<Clause> typedClause = tree == null ? Optional.empty() : clause(tree);
    Optional<Clause> clause = typedClause.map(StopWords::remove);
    if (terms.size() > MAX_TERMS) {
      warnings.add("The query has too many words: only the first %d count.".formatted(MAX_TERMS));
    }
    if (clause.isPresent() && clause.get().leaves().findAny().isEmpty() && filters.isEmpty()) {
      warnings.add("The query only says what is not wanted. Add a word to look for.");
    }
    return new Parsed(
        clause, filters, typedClause.flatMap(StopWords::askedFor), List.copyOf(warnings));
  }

  /** Replaces fields by marks, since the parser knows no colon. */
  private String withoutFields(String text) {
    StringBuilder out = new StringBuilder();
    String typed = text.replace(FIELD_MARK, ' ');
    Matcher m = FIELD.matcher(typed);
    int at = 0;
    while (m.find()) {
      String name = m.group(1).toLowerCase(Locale.ROOT);
      String value = m.group(2) != null ? m.group(2) : m.group(3);
      Optional<Clause> field = field(name, value.strip());
      if (field.isPresent() && fields.size() < MAX_TERMS) {
        out.append(typed, at, m.start()).append(FIELD_MARK);
        out.append((char) (FIRST_FIELD + fields.size()));
        fields.add(field.get());
        at = m.end();
      }
    }
    return out.append(typed.substring(at)).toString();
  }

  private Optional<Clause> field(String name, String value) {
    boolean empty = Analysis.exact(value).isEmpty() && !value.startsWith("-");
    Optional<Clause> field =
        switch (name) {
          case "title" -> empty ? Optional.empty() : Optional.of(new Clause.Title(value));
          case "issue" ->
              IssueReferences.parse(value.matches("\\d+") ? "#" + value : value)
                  .map(Clause.Issue::new);
          default -> Filter.parse(name, value, today).map(Clause.Filtered::new);
        };
    if (field.isEmpty()) {
      warnings.add(
          "\"%s:%s\" can't be understood and is taken as text%s."
              .formatted(name, value, expected(name)));
    } else if (!name.equals("title") && !name.equals("issue")) {
      filters.merge(name, value, (a, b) -> a + ", " + b);
    }
    return field;
  }

  private static String expected(String name) {
    return switch (name) {
      case "kind" -> ": a kind is decision or action";
      case "outcome" -> ": an outcome is accepted, rejected or deferred";
      case "after", "before", "date", "year" ->
          ": a date is 2014, 2014-08, 2014-08-07, -2y or 2014..2015";
      case "issue" -> ": an issue is 409, owner/repository#409 or its address";
      default -> "";
    };
  }

  private Optional<Clause> clause(Query query) {
    if (query instanceof TermQuery placeholder) {
      return leaf(placeholder.getTerm());
    }
    if (!(query instanceof BooleanQuery bool)) {
      return Optional.empty();
    }
    // The same word typed again asks for nothing more.
    Set<Clause> clauses = new LinkedHashSet<>();
    boolean any = false;
    for (var part : bool) {
      Optional<Clause> inner = clause(part.query());
      if (part.occur() == Occur.MUST_NOT) {
        return inner.map(Clause.Not::new);
      }
      any |= part.occur() == Occur.SHOULD;
      inner.ifPresent(clauses::add);
    }
    if (clauses.size() < 2) {
      return clauses.stream().findFirst();
    }
    List<Clause> all = List.copyOf(clauses);
    return Optional.of(any ? new Clause.Any(all) : new Clause.All(all));
  }

  private Optional<Clause> leaf(Term placeholder) {
    String typed = placeholder.text();
    if (typed.length() == 2 && typed.charAt(0) == FIELD_MARK) {
      int number = typed.charAt(1) - FIRST_FIELD;
      return number >= 0 && number < fields.size()
          ? Optional.of(fields.get(number))
          : Optional.empty();
    }
    String text = withoutScheme(typed);
    if (Analysis.exact(text).isEmpty()) {
      return Optional.empty();
    }
    terms.add(text);
    if (terms.size() > MAX_TERMS) {
      return Optional.empty();
    }
    if (placeholder.field().equals(WORD) && (text.startsWith("*") || text.startsWith("?"))) {
      warnings.add(
          "A word can't begin with %s: \"%s\" is taken as text.".formatted(text.charAt(0), text));
    }
    return Optional.of(
        switch (placeholder.field()) {
          case PHRASE -> new Clause.Phrase(text);
          case PREFIX -> new Clause.Prefix(text);
          default -> new Clause.Word(text);
        });
  }

  /** A link is searched for by the parts of its address, as the links of sections are indexed. */
  private static String withoutScheme(String text) {
    Optional<String> reference =
        text.contains("://") ? IssueReferences.parse(text) : Optional.empty();
    if (reference.isPresent()) {
      return reference.get();
    }
    int scheme = text.indexOf("://");
    return scheme < 0 ? text : text.substring(scheme + 3);
  }

  /** Makes a placeholder of each leaf: a term whose field is the leaf's kind. */
  private static final class Placeholders extends SimpleQueryParser {
    /**
     * Without {@code +}, {@code ~} and the backslash, which are parts of names: C++, ~user, a\b.
     */
    private static final int OPERATORS =
        NOT_OPERATOR
            | OR_OPERATOR
            | PREFIX_OPERATOR
            | PHRASE_OPERATOR
            | PRECEDENCE_OPERATORS
            | WHITESPACE_OPERATOR;

    Placeholders() {
      super(Analysis.analyzer(), Map.of(), OPERATORS);
      setDefaultOperator(Occur.MUST);
    }

    @Override
    protected Query newDefaultQuery(String text) {
      return placeholder(WORD, text);
    }

    @Override
    protected Query newPhraseQuery(String text, int slop) {
      return placeholder(PHRASE, text);
    }

    @Override
    protected Query newPrefixQuery(String text) {
      return placeholder(PREFIX, text);
    }

    private static Query placeholder(String kind, String text) {
      return new TermQuery(new Term(kind, text));
    }
  }
}
