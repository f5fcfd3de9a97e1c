package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which sections a query finds, by which variants of its terms, and in which order. */
class FindingTest {
  private static final String FILLER =
      "We talked of the barn and the roof and the rain. ".repeat(4);

  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void referenceIsFoundInAnySpelling() throws Exception {
    minutes
        .add(
            "a.md",
            "# A, 2020-01-01\n## One\nsee [#77](https://github.com/bee/hive/issues/77)\n## Not\n#78")
        .add("b.md", "# B, 2020-01-02\n## Two\nbee/hive#77 is done")
        .add("c.md", "# C, 2020-01-03\n## Three\nWe merged https://github.com/bee/hive/pull/77")
        .add("d.md", "# D, 2020-01-04\n## bee/hive\nlist of issues\n### Four\nwe took up #77");
    List<String> all = List.of("a/one", "b/two", "c/three", "d/four");
    assertEquals(all, sorted("#77"));
    assertEquals(all, sorted("issue:77"));
    assertEquals(all, sorted("bee/hive#77"));
    assertEquals(all, sorted("https://github.com/bee/hive/issues/77"));
    assertEquals(List.of(), sorted("issue:wasp/nest#77"));
  }

  @Test
  void titleWithOnlyAReferenceIsFoundByItsTopic() throws Exception {
    minutes
        .add(
            "a.md",
            "# A, 2020-01-01\n## Paint the hive bee/hive#77\nRed was tried, and then the weather turned.")
        .add("b.md", "# B, 2020-01-02\n## bee/hive#77\nIt is still drying, nothing more to say.");
    assertEquals(List.of("a/paint-the-hive-bee-hive-77", "b/bee-hive-77"), minutes.found("paint"));
  }

  @Test
  void japaneseNounIsFoundInsideACompound() throws Exception {
    minutes.add(
        "a.md",
        """
        # A, 2020-01-01
        ## One
        青いロープを買う。
        ## Two
        港湾委員会の決定を待つ。
        ## Three
        綱引き大会とサーバー室
        ## Four
        プロの漁師がロビーで待つ。
        """);
    assertEquals(List.of("a/one"), minutes.found("ロープ"));
    assertEquals(List.of("a/one"), minutes.found("青いロープ"));
    assertEquals(List.of("a/two"), minutes.found("委員会"));
    assertEquals(List.of("a/two"), minutes.found("港湾"));
    assertEquals(List.of("a/three"), minutes.found("綱"));
    assertEquals(List.of("a/three"), minutes.found("サーバー"));
    assertEquals(List.of("a/three"), minutes.found("室"));
  }

  @Test
  void britishAndAmericanSpellingsMatch() throws Exception {
    minutes.add(
        "a.md", "# A, 2020-01-01\n## One\nthe colour of behaviour\n## Two\ninitialize the center");
    assertEquals(List.of("a/one"), minutes.found("color"));
    assertEquals(List.of("a/one"), minutes.found("behavior"));
    assertEquals(List.of("a/two"), minutes.found("initialise"));
    assertEquals(List.of("a/two"), minutes.found("centre"));
  }

  @Test
  void wordsWithACommonStartAreDistinct() throws Exception {
    minutes.add("a.md", "# A, 2020-01-01\n## One\nconst generics landed\n## Two\na generator hums");
    assertEquals(List.of("a/one"), minutes.found("generics"));
    assertEquals(List.of("a/two"), minutes.found("generators"));
  }

  @Test
  void anyScriptIsFound() throws Exception {
    minutes.add(
        "a.md",
        "# A, 2020-01-01\n## One\nСковорода Никита joined\n## Two\n我们讨论了分布式系统\n## Three\ncafé");
    assertEquals(List.of("a/one"), minutes.found("никита"));
    assertEquals(List.of("a/two"), minutes.found("分布式"));
    assertEquals(List.of("a/three"), minutes.found("cafe"));
  }

  @Test
  void personIsFoundByEveryNameOfTheirMeeting() throws Exception {
    minutes
        .add(
            "2020-01-01.md",
            "# Jan\nPresent: Michaela Zorn @targa, Ida Brown\n## Roof\nMichaela will mend it."
                + "\n## Door\ntarga painted it\n## Wall\nIda looked")
        .add("2020-02-01.md", "# Feb\nPresent: Michaela Blum\n## Lamp\nMichaela bought one.");
    List<String> found = sorted("Michaela Zorn");
    assertTrue(found.containsAll(List.of("2020-01-01/roof", "2020-01-01/door")), found::toString);
    assertFalse(found.contains("2020-01-01/wall"), found::toString);
  }

  @Test
  void initialsFindWhatTheyStandFor() throws Exception {
    minutes.add(
        "a.md",
        "# A, 2020-01-01\n## One\nThe Tide Gauge Board met.\n## Two\nTGB sent a letter.\n## Three\nno");
    assertEquals(List.of("a/two", "a/one"), minutes.found("TGB"));
    assertEquals(List.of("a/one", "a/two"), minutes.found("tide gauge board"));
  }

  @Test
  void wordIsFoundWrittenAsTwo() throws Exception {
    minutes.add(
        "a.md", "# A, 2020-01-01\n## One\nrun it on beeOS\n## Two\nthe bee os works\n## Three\nos");
    assertEquals(List.of("a/one", "a/two"), sorted("beeos"));
  }

  @Test
  void oneLineSectionRanksBelowDebate() throws Exception {
    minutes
        .add("a.md", "# A, 2020-01-01\n## Paint the hive\nIt is still drying.")
        .add(
            "b.md",
            "# B, 2020-01-02\n## Paint the hive\n"
                + "We argued at length about red paint. ".repeat(9))
        .add("c.md", "# C, 2020-01-03\n## Paint the hive\nThe weather was bad.");
    assertEquals("b/paint-the-hive", minutes.found("paint hive").getFirst());
  }

  @Test
  void onlyUnknownWordsAreCorrected() throws Exception {
    minutes.add(
        "a.md", "# A, 2020-01-01\n## One\nthe lantern is lit\n## Two\nlanterns and lantern\n");
    SearchResults found = minutes.search().search(SearchRequest.of("lanturn lit"));
    assertEquals("lantern lit", found.correction().orElseThrow().query());
    assertEquals("\"lanturn\" lit", found.correction().orElseThrow().literal());
    assertTrue(minutes.search().search(SearchRequest.of("lantern")).correction().isEmpty());
  }

  @Test
  void queryIsDescribed() throws Exception {
    minutes.add("a.md", "# A, 2020-01-01\n## One\nred bees");
    assertEquals(
        "red and (bees or wasps), without \"old hive\", decisions only, from 2020-01-01",
        described("red bees OR wasps -\"old hive\" kind:decision after:2020"));
    assertEquals("everything", described(""));
    assertEquals("nothing, without bees", described("-bees"));
  }

  @Test
  void reasonsAddUpToTheScore() throws Exception {
    minutes.add("a.md", "# A, 2020-01-01\n## Red bees\nThe bee is red.");
    SearchResults.Hit hit =
        minutes.search().search(Requests.explained("bees")).results().getFirst();
    Explanation explanation = hit.explanation().orElseThrow();
    assertEquals(
        List.of(Explanation.MatchKind.LITERAL, Explanation.MatchKind.STEM),
        explanation.reasons().stream().map(Explanation.Reason::kind).toList());
    assertEquals(List.of("title"), explanation.reasons().getFirst().fields());
    assertEquals(List.of("title", "text"), explanation.reasons().getLast().fields());
    assertEquals(
        hit.score(),
        explanation.reasons().stream().mapToDouble(Explanation.Reason::weight).sum(),
        0.001);
  }

  @Test
  void topicRanksAbovePassingMention() throws Exception {
    minutes
        .add("2020-01-01.md", "# Jan\n## Roof\n" + FILLER + "The ARM board came up, ARM is fun.")
        .add("2020-02-01.md", "# Feb\n## ARM boards\n" + FILLER)
        .add("2020-03-01.md", "# Mar\n## Army visit\nThe army comes.\n## Arms\nTwo arms.");
    assertEquals(List.of("2020-02-01/arm-boards", "2020-01-01/roof"), minutes.found("ARM"));
    assertEquals("2020-03-01/arms", minutes.found("arm").getLast());
    assertEquals(3, minutes.found("arm").size());
  }

  @Test
  void agendaIsNotFound() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\nbees\n## Agenda\n* bees\n## Bees\nWe keep bees.");
    assertEquals(List.of("2020-01-01/bees"), minutes.found("bees"));
  }

  @Test
  void namesAreFoundWholeAndByParts() throws Exception {
    minutes
        .add(
            "2020-01-01.md",
            "# Jan\n## A\nTry hive-roof-kit.\n## B\nThe kit for a hive has no roof.\n## C\nhive")
        .add(
            "2020-02-01.md", "# Feb\n## D\nsee hive/tools#409\n## E\nversion 4.02.1\n## F\n0.4.02");
    assertEquals(List.of("2020-01-01/a", "2020-01-01/b"), minutes.found("hive-roof-kit"));
    assertEquals(List.of("2020-01-01/a", "2020-01-01/b"), minutes.found("kit"));
    assertEquals(List.of("2020-02-01/d"), minutes.found("#409"));
    assertEquals(List.of("2020-02-01/d"), minutes.found("hive/tools#409"));
    assertEquals(List.of("2020-02-01/e"), minutes.found("4.02"));
    assertEquals(List.of("2020-02-01/e"), minutes.found("4.02.1"));
    assertEquals(List.of("2020-01-01/a"), minutes.found("hive-ro*"));
  }

  @Test
  void longerNameRanksBelowTheLiteralOne() throws Exception {
    minutes
        .add("2020-01-01.md", "# Jan\n## A\nHornetsule is new, hornetsule works")
        .add("2020-02-01.md", "# Feb\n## B\n" + FILLER + " a hornet")
        .add("2020-03-01.md", "# Mar\n## C\nbeetle");
    assertEquals(List.of("2020-02-01/b", "2020-01-01/a"), minutes.found("hornet"));
    assertEquals(
        "[Hornetsule] is new, [hornetsule] works",
        Requests.marked(minutes.ask("hornet").results().getLast().snippet()));
    assertEquals(List.of(), minutes.found("bee"));
    assertEquals(List.of(), minutes.found("HORNETS"));
  }

  private String described(String query) throws IOException {
    return minutes.ask(query).query().description();
  }

  private List<String> sorted(String query) throws IOException {
    return minutes.found(query).stream().sorted().toList();
  }
}
