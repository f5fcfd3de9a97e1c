package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Address;

/** The best results of queries on the sample archive. */
class SampleSearchTest {
  @TempDir static Path folder;
  private static SampleArchive archive;

  @BeforeAll
  static void read() throws Exception {
    archive = new SampleArchive(folder);
  }

  @AfterAll
  static void close() throws Exception {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          Irminsule                               | 2014-04-15/irminsule
          ARM                                     | 2014-08-07/arm-integration
          vchan                                   | 2015-12-16/vchan-and-conduit
          xen-arm-builder                         | 2014-09-16/xen-arm-dev-setup
          4.02                                    | 2014-11-12/4-02-1-support
          Thomas Leonard                          | 2014-04-15/arm
          "docs day"                              | 2014-08-07/mirage-docs-day
          benchmarks                              | 2013-05-28/benchmarking-and-visualisation
          OSX                                     | 2014-12-10/macosx-vmnet-support
          #409                                    | 2015-06-03/tls-release-planning
          vchan OR conduit                        | 2015-12-16/vchan-and-conduit
          unik*                                   | 2014-06-10/unikernel-deployment
          kind:decision tls                       | 2014-03-18/tls-ssl-crypto
          series:weekly year:2014 arm             | 2014-08-07/arm-integration
          after:2015-06 tls                       | 2015-06-03/tls-release-planning
          irmin before:2013-12                    | 2013-04-16/irminsule-thomas
          date:2014..2015 ipv6                    | 2014-11-12/ipv6-patchset
          when did we drop support for OCaml 4.01 | 2015-05-20/aob
          memory leak                             | 2015-05-06/tls-support
          what should go into 3.0                 | 2015-02-25/3-0-planning
          """)
  void bestIsFirst(String query, String section) {
    assertEquals("weekly/" + section, archive.found(query, 3).getFirst(), () -> query);
  }

  @Test
  void misspeltWordFindsTheSameAsTheCorrectOne() {
    SearchResults found = archive.search().search(SearchRequest.of("Irmim"));
    Correction correction = found.correction().orElseThrow();
    assertEquals("irmin", correction.query());
    assertEquals("\"Irmim\"", correction.literal());
    assertEquals(archive.found("irmin", 5), archive.found("Irmim", 5));
    assertEquals(0, archive.search().search(SearchRequest.of(correction.literal())).total());
  }

  @Test
  void everyNameOfAPersonFindsThem() {
    List<String> full = archive.found("Thomas Leonard", 100);
    assertTrue(full.size() > 20);
    assertTrue(archive.found("talex5", 100).containsAll(full));
    assertTrue(archive.found("ThomasL", 100).containsAll(full));
  }

  @Test
  void formerNameFindsTheCurrentOne() {
    assertTrue(archive.found("OPW", 100).contains("weekly/2015-12-02/outreachy"));
    assertTrue(archive.found("Irminsule", 100).contains("weekly/2014-06-10/irmin"));
  }

  @Test
  void relatedSectionsAreInTheOrderOfDates() {
    RelatedSections related =
        archive.search().related(Address.of("weekly/2015-02-25", "3-0-planning"));
    assertEquals(
        List.of("2015-03-25", "2015-04-23", "2015-05-20"),
        related.later().stream()
            .filter(e -> e.section().title().equalsIgnoreCase("3.0 planning"))
            .map(e -> e.meeting().date().orElseThrow().toString())
            .toList());
  }

  @Test
  void suggestionsAreTopicsPeopleTermsAndMeetings() {
    List<Suggestion> suggestions = archive.search().suggest("tho");
    assertEquals("Thomas Gazagnaire", suggestions.getFirst().text());
    assertEquals(Suggestion.Kind.PERSON, suggestions.getFirst().kind());
    assertEquals(Suggestion.Kind.TOPIC, archive.search().suggest("irm").getFirst().kind());
    assertEquals(List.of(), archive.search().suggest("  "));
  }
}
