package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which forms things are found, and in which order, in small archives. */
class FindingTest {
  @TempDir Path temp;
  private SmallArchive archive;

  @BeforeEach
  void open() throws Exception {
    archive = new SmallArchive(temp);
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  @Test
  void referenceIsOneHoweverItIsWritten() throws Exception {
    archive
        .with("a.md", "# A\n## One\nsee [#77](https://github.com/bee/hive/issues/77)\n## Not\n#78")
        .with("b.md", "# B\n## Two\nbee/hive#77 is done")
        .with("c.md", "# C\n## Three\nhttps://github.com/bee/hive/pull/77")
        .with("d.md", "# D\n## bee/hive\nlist of issues\n### Four\nwe took up #77");
    List<String> all = List.of("a/one", "b/two", "c/three", "d/four");
    assertEquals(all, sorted("#77"));
    assertEquals(all, sorted("issue:77"));
    assertEquals(all, sorted("bee/hive#77"));
    assertEquals(all, sorted("https://github.com/bee/hive/issues/77"));
    assertEquals(List.of(), sorted("issue:wasp/nest#77"));
  }

  @Test
  void titleThatIsNothingButAReferenceBelongsToItsTopic() throws Exception {
    archive
        .with(
            "a.md",
            "# A\n## Paint the hive bee/hive#77\nRed was tried, and then the weather turned.")
        .with("b.md", "# B\n## bee/hive#77\nIt is still drying, nothing more to say.");
    assertEquals(List.of("a/paint-the-hive-bee-hive-77", "b/bee-hive-77"), found("paint"));
  }

  @Test
  void britishAndAmericanSpellingAreAlike() throws Exception {
    archive.with("a.md", "# A\n## One\nthe colour of behaviour\n## Two\ninitialize the center");
    assertEquals(List.of("a/one"), found("color"));
    assertEquals(List.of("a/one"), found("behavior"));
    assertEquals(List.of("a/two"), found("initialise"));
    assertEquals(List.of("a/two"), found("centre"));
  }

  @Test
  void wordsThatOnlyBeginAlikeAreTwo() throws Exception {
    archive.with("a.md", "# A\n## One\nconst generics landed\n## Two\na generator hums");
    assertEquals(List.of("a/one"), found("generics"));
    assertEquals(List.of("a/two"), found("generators"));
  }

  @Test
  void anyScriptIsFound() throws Exception {
    archive.with(
        "a.md", "# A\n## One\nСковорода Никита joined\n## Two\n我们讨论了分布式系统\n## Three\ncafé");
    assertEquals(List.of("a/one"), found("никита"));
    assertEquals(List.of("a/two"), found("分布式"));
    assertEquals(List.of("a/three"), found("cafe"));
  }

  @Test
  void personIsFoundByEveryNameOfTheirMeeting() throws Exception {
    archive
        .with(
            "2020-01-01.md",
            "# Jan\nPresent: Michaela Zorn @targa, Ida Brown\n## Roof\nMichaela will mend it."
                + "\n## Door\ntarga painted it\n## Wall\nIda looked")
        .with("2020-02-01.md", "# Feb\nPresent: Michaela Blum\n## Lamp\nMichaela bought one.");
    List<String> found = sorted("Michaela Zorn");
    assertTrue(found.containsAll(List.of("2020-01-01/roof", "2020-01-01/door")), found::toString);
    assertFalse(found.contains("2020-01-01/wall"), found::toString);
  }

  @Test
  void initialsFindWhatTheyStandFor() throws Exception {
    archive.with(
        "a.md", "# A\n## One\nThe Tide Gauge Board met.\n## Two\nTGB sent a letter.\n## Three\nno");
    assertEquals(List.of("a/two", "a/one"), found("TGB"));
    assertEquals(List.of("a/one", "a/two"), found("tide gauge board"));
  }

  @Test
  void oneWordAndTwoAreAlike() throws Exception {
    archive.with("a.md", "# A\n## One\nrun it on beeOS\n## Two\nthe bee os works\n## Three\nos");
    assertEquals(List.of("a/one", "a/two"), sorted("beeos"));
  }

  @Test
  void oneLinerUnderTheTitleIsBelowTheDebate() throws Exception {
    archive
        .with("a.md", "# A\n## Paint the hive\nno update")
        .with(
            "b.md", "# B\n## Paint the hive\n" + "We argued at length about red paint. ".repeat(9))
        .with("c.md", "# C\n## Paint the hive\nskipped");
    assertEquals("b/paint-the-hive", found("paint hive").getFirst());
  }

  @Test
  void correctionIsOnlyForWordsThatFindNothing() throws Exception {
    archive.with("a.md", "# A\n## One\nthe lantern is lit\n## Two\nlanterns and lantern\n");
    SearchResults found = archive.search().search(SearchRequest.of("lanturn lit"));
    assertEquals("lantern lit", found.correction().orElseThrow().query());
    assertEquals("\"lanturn\" lit", found.correction().orElseThrow().literal());
    assertTrue(archive.search().search(SearchRequest.of("lantern")).correction().isEmpty());
  }

  @Test
  void queryIsToldInWords() throws Exception {
    archive.with("a.md", "# A\n## One\nred bees");
    assertEquals(
        "red and (bees or wasps), without \"old hive\", decisions only, from 2020-01-01",
        told("red bees OR wasps -\"old hive\" kind:decision after:2020"));
    assertEquals("everything", told(""));
    assertEquals("nothing, without bees", told("-bees"));
  }

  @Test
  void reasonsAreThoseOfTheResult() throws Exception {
    archive.with("a.md", "# A\n## Red bees\nThe bee is red.");
    SearchRequest request = SearchRequest.of("bees");
    SearchResults.Hit hit =
        archive
            .search()
            .search(
                new SearchRequest(
                    request.text(),
                    request.series(),
                    request.person(),
                    request.kind(),
                    request.after(),
                    request.before(),
                    request.sort(),
                    request.limit(),
                    request.cursor(),
                    true))
            .results()
            .getFirst();
    Explanation why = hit.why().orElseThrow();
    assertEquals(
        List.of(Explanation.Form.LITERAL, Explanation.Form.STEM),
        why.reasons().stream().map(Explanation.Reason::form).toList());
    assertEquals(List.of("title"), why.reasons().getFirst().fields());
    assertEquals(List.of("title", "text"), why.reasons().getLast().fields());
    assertEquals(
        hit.score(), why.reasons().stream().mapToDouble(Explanation.Reason::weight).sum(), 0.001);
  }

  private String told(String query) throws Exception {
    return archive.search().search(SearchRequest.of(query)).query().told();
  }

  private List<String> found(String query) throws Exception {
    return archive.search().search(SearchRequest.of(query)).results().stream()
        .map(hit -> hit.meeting().id() + "/" + hit.section().id())
        .toList();
  }

  private List<String> sorted(String query) throws Exception {
    return found(query).stream().sorted().toList();
  }
}
