package org.minutebook.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/**
 * The query language: {@code words}, {@code "phrases"}, {@code -not}, {@code OR}, {@code prefix*},
 * parentheses, and fields such as {@code kind:decision}. Nothing that is typed is an error.
 *
 * <p>Lucene's simple parser finds the operators. It hands every word, phrase and prefix to the
 * hooks below, which put it into a placeholder; the tree of these is then read back as a {@link
 * Clause}.
 */
public final class MinutesQueryParser {
  /** What is left of a query, and what was odd about it. */
  public record Parsed(
      Optional<Clause> clause, Map<String, String> filters, List<String> warnings) {
    /** Words, phrases and beginnings that are wanted, as typed. */
    public List<String> words() {
      return clause.stream().flatMap(Clause::wanted).map(Clause.Leaf::text).distinct().toList();
    }

    /** Filters that hold for all of the query. */
    public List<Filter> narrowing() {
      return clause.stream()
          .flatMap(c -> c instanceof Clause.All all ? all.clauses().stream() : Stream.of(c))
          .flatMap(c -> c instanceof Clause.Narrow n ? Stream.of(n.filter()) : Stream.of())
          .toList();
    }
  }

  private static final int LONGEST = 1000;
  private static final int MOST_WORDS = 50;
  private static final Pattern TOKEN = Pattern.compile("-?\"[^\"]*\"|\\S+");

  private static final String WORD = "word";
  private static final String PHRASE = "phrase";
  private static final String PREFIX = "prefix";

  /** {@code name:value} at the beginning of a word; the value may be in quotation marks. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<![^\\s(|-])(title|person|owner|series|kind|year|after|before|date|issue)"
              + ":(?:\"([^\"]*)\"|([^\\s()\"]+))",
          Pattern.CASE_INSENSITIVE);

  /** Stands for a field in what the parser sees; private use, so that nobody types it. */
  private static final char FIELD_MARK = '\uE000';

  private static final int FIRST_FIELD = 0xE100;

  private final LocalDate today;
  private final List<Clause> fields = new ArrayList<>();
  private final Map<String, String> filters = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private int leaves;

  private MinutesQueryParser(LocalDate today) {
    this.today = today;
  }

  /** {@code today} is what relative dates are measured from. */
  public static Parsed parse(String typed, LocalDate today) {
    return new MinutesQueryParser(today).read(typed);
  }

  private Parsed read(String typed) {
    String text = typed;
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
      warnings.add("The query is too long: only its first %d characters count.".formatted(LONGEST));
    }
    Query tree = new Placeholders().parse(operators(withoutFields(text)));
    Optional<Clause> clause =
        tree == null ? Optional.empty() : clause(tree).map(StopWords::without);
    if (leaves > MOST_WORDS) {
      warnings.add("The query has too many words: only the first %d count.".formatted(MOST_WORDS));
    }
    if (clause.isPresent() && clause.get().wanted().findAny().isEmpty() && filters.isEmpty()) {
      warnings.add("The query only says what is not wanted. Add a word to look for.");
    }
    return new Parsed(clause, filters, List.copyOf(warnings));
  }

  /** Puts marks in the place of fields: the parser knows no colon. */
  private String withoutFields(String text) {
    StringBuilder out = new StringBuilder();
    String typed = text.replace(FIELD_MARK, ' ');
    Matcher m = FIELD.matcher(typed);
    int at = 0;
    while (m.find()) {
      String name = m.group(1).toLowerCase(Locale.ROOT);
      String value = m.group(2) != null ? m.group(2) : m.group(3);
      Optional<Clause> field = field(name, value.strip());
      if (field.isPresent() && fields.size() < MOST_WORDS) {
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
          case "title" -> empty ? Optional.empty() : Optional.of(new Clause.Titled(value));
          case "issue" ->
              IssueReferences.parse(value.matches("\\d+") ? "#" + value : value)
                  .map(Clause.Issue::new);
          default -> Filter.parse(name, value, today).map(Clause.Narrow::new);
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
      case "after", "before", "date", "year" ->
          ": a date is 2014, 2014-08, 2014-08-07, -2y or 2014..2015";
      case "issue" -> ": an issue is 409, owner/repository#409 or its address";
      default -> "";
    };
  }

  /**
   * Writes {@code OR}, {@code AND} and {@code NOT} as the parser's signs. OR binds closer than
   * standing side by side: {@code arm xen OR kvm} is about ARM and one of the two.
   */
  private static String operators(String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher m = TOKEN.matcher(text); m.find(); ) {
      tokens.add(m.group());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean between = i > 0 && i + 1 < tokens.size();
      boolean dangling = token.equals("OR") && tokens.size() > 1 && !between;
      if (dangling || (token.equals("AND") && between)) {
        continue;
      }
      if (token.equals("NOT") && i + 1 < tokens.size()) {
        tokens.set(i + 1, "-" + tokens.get(i + 1));
        continue;
      }
      if (isOr(tokens, i + 1) && !isOr(tokens, i) && isOperand(token)) {
        int end = i;
        while (isOr(tokens, end + 1) && isOperand(tokens.get(end + 2))) {
          end += 2;
        }
        if (end > i) {
          out.append(" (")
              .append(String.join(" ", tokens.subList(i, end + 1)).replace(" OR ", " | "));
          out.append(')');
          i = end;
          continue;
        }
      }
      out.append(' ').append(isOr(tokens, i) ? "|" : token);
    }
    return out.toString();
  }

  private static boolean isOr(List<String> tokens, int i) {
    return i > 0 && i + 1 < tokens.size() && tokens.get(i).equals("OR");
  }

  private static boolean isOperand(String token) {
    return !token.equals("OR")
        && (token.startsWith("\"") || (token.indexOf('(') < 0 && token.indexOf(')') < 0));
  }

  private Optional<Clause> clause(Query query) {
    if (query instanceof TermQuery placeholder) {
      return leaf(placeholder.getTerm());
    }
    if (!(query instanceof BooleanQuery bool)) {
      return Optional.empty();
    }
    List<Clause> clauses = new ArrayList<>();
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
    return Optional.of(any ? new Clause.Any(clauses) : new Clause.All(clauses));
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
    if (++leaves > MOST_WORDS) {
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

  /** An address is looked for by its parts, as the links of a section are. */
  private static String withoutScheme(String text) {
    Optional<String> reference =
        text.contains("://") ? IssueReferences.parse(text) : Optional.empty();
    if (reference.isPresent()) {
      return reference.get();
    }
    int scheme = text.indexOf("://");
    return scheme < 0 ? text : text.substring(scheme + 3);
  }

  /** Makes placeholders: what kind of thing was typed, as a term's field, and how it reads. */
  private static final class Placeholders extends SimpleQueryParser {
    /** {@code +}, {@code ~} and the backslash are left to names: C++, ~user, a\b. */
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
