package org.minutebook.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minutebook.search.query.Clause.All;
import org.minutebook.search.query.Clause.Any;
import org.minutebook.search.query.Clause.Not;
import org.minutebook.search.query.Clause.Phrase;
import org.minutebook.search.query.Clause.Prefix;
import org.minutebook.search.query.Clause.Word;

class MinutesQueryParserTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

  @Test
  void wordsAreAConjunction() {
    assertEquals(all(new Word("bees"), new Word("hive")), parse("bees hive"));
    assertEquals(all(new Word("bees"), new Word("hive")), parse("bees AND hive"));
  }

  @Test
  void operatorsAreParsed() {
    assertEquals(
        all(new Phrase("the hive"), new Prefix("bee"), new Not(new Word("wasp"))),
        parse("\"the hive\" bee* -wasp"));
    assertEquals(all(new Word("bees"), new Not(new Word("wasp"))), parse("bees NOT wasp"));
    assertEquals(all(new Word("bees"), new Not(new Phrase("a b"))), parse("bees -\"a b\""));
  }

  @Test
  void orBindsTighterThanTheImplicitAnd() {
    assertEquals(
        all(
            new Word("hive"),
            new Any(List.of(new Word("bees"), new Word("wasps"))),
            new Word("old")),
        parse("hive bees OR wasps old"));
    assertEquals(
        Optional.of(
            new Any(
                List.of(new All(List.of(new Word("bees"), new Word("hive"))), new Word("wasps")))),
        parse("(bees hive) OR wasps"));
  }

  @Test
  void namesKeepTheirPunctuation() {
    assertEquals(all(new Word("C++"), new Word("xen-arm-builder")), parse("C++ xen-arm-builder"));
    assertEquals(
        all(new Word("mirage/mirage#409"), new Word("Cstruct.t")),
        parse("mirage/mirage#409 Cstruct.t"));
    assertEquals(Optional.of(new Word("example.org/hive")), parse("https://example.org/hive"));
  }

  @Test
  void stopWordsOfAQuestionAreRemoved() {
    assertEquals(all(new Word("drop"), new Word("bees?")), parse("why did we drop the bees?"));
    assertEquals(all(new Word("to"), new Word("be")), parse("to be"));
    assertEquals(all(new Word("IT"), new Word("hive")), parse("IT hive"));
  }

  @Test
  void leadingWildcardIsTextWithAWarning() {
    MinutesQueryParser.Parsed parsed = MinutesQueryParser.parse("*bees", TODAY);
    assertEquals(Optional.of(new Word("*bees")), parsed.clause());
    assertEquals(1, parsed.warnings().size());
  }

  @Test
  void onlyNegationsGiveAWarning() {
    MinutesQueryParser.Parsed parsed = MinutesQueryParser.parse("-bees -wasps", TODAY);
    assertEquals(List.of(), parsed.words());
    assertEquals(1, parsed.warnings().size());
  }

  @Test
  void unclosedOperatorsAreIgnored() {
    assertEquals(all(new Word("bees"), new Word("hive")), parse("\"bees hive"));
    assertEquals(all(new Word("bees"), new Word("hive")), parse("(bees hive"));
    assertEquals(Optional.of(new Word("bees")), parse("bees OR"));
    assertEquals(Optional.of(new Word("bees")), parse("bees -"));
  }

  @Test
  void queryWithoutTermsHasNoClause() {
    assertEquals(Optional.empty(), parse(""));
    assertEquals(Optional.empty(), parse("-- ... ***"));
  }

  @Test
  void longQueriesAreTruncated() {
    assertEquals(1, MinutesQueryParser.parse("bees ".repeat(1000), TODAY).words().size());
    assertTrue(MinutesQueryParser.parse("b c ".repeat(300), TODAY).warnings().size() >= 1);
  }

  @Test
  void wordTypedAgainAsksForNothingMore() {
    assertEquals(Optional.of(new Word("bees")), parse("bees bees bees"));
    assertEquals(all(new Word("bees"), new Word("hive")), parse("bees hive bees ".repeat(10)));
    assertEquals(List.of(), MinutesQueryParser.parse("bees hive ".repeat(30), TODAY).warnings());
  }

  @Test
  void wordsBeyondTheMostThatCountAreLeftOut() {
    StringBuilder typed = new StringBuilder();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      typed.append(letter).append("at ");
    }
    MinutesQueryParser.Parsed parsed = MinutesQueryParser.parse(typed.toString(), TODAY);

    assertEquals(20, parsed.words().size());
    assertEquals(
        List.of("The query has too many words: only the first 20 count."), parsed.warnings());
  }

  @Test
  void noInputThrows() {
    Random random = new Random(7);
    String signs = "ab -\"*?()|+~^\\:/[]{}#&!'\u00e9\u5206\ud83d\ude00\u0000 OR AND NOT";
    for (int n = 0; n < 5000; n++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        typed.append(signs.charAt(random.nextInt(signs.length())));
      }
      MinutesQueryParser.parse(typed.toString(), TODAY);
    }
    MinutesQueryParser.parse("(".repeat(100_000), TODAY);
    MinutesQueryParser.parse("-".repeat(100_000), TODAY);
  }

  private static Optional<Clause> parse(String typed) {
    return MinutesQueryParser.parse(typed, TODAY).clause();
  }

  private static Optional<Clause> all(Clause... clauses) {
    return Optional.of(new All(List.of(clauses)));
  }
}
