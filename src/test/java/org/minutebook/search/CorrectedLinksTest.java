package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Redactions;
import org.minutebook.archive.Settings;

/** Decisions that people unlink, and persons whom they tell apart. */
class CorrectedLinksTest {
  private static Settings settings(Corrections corrections) {
    return new Settings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        corrections,
        Redactions.NONE,
        "");
  }

  private static MinutesInMemory hives(Corrections corrections) {
    return new MinutesInMemory(settings(corrections))
        .add("2020-01-01.md", minutes("DECISION: the glass hives are rejected."))
        .add("2020-03-01.md", minutes("DECISION: the glass hives are approved after all."));
  }

  private static String minutes(String text) {
    return "# Call\n\nPresent: Ida Brown\n\n## Glass hives #12\n\n" + text + "\n";
  }

  private static long superseded(MinutesInMemory minutes) throws Exception {
    return minutes.search().timeline(SearchRequest.of("hives")).entries().stream()
        .filter(entry -> entry.supersession().by().isPresent())
        .count();
  }

  private static boolean supersededByNumber(MinutesInMemory minutes) throws Exception {
    return minutes.search().decision("2020-01-01.1").orElseThrow().supersession().by().isPresent();
  }

  @Test
  void unlinkedDecisionsDontSupersedeEachOther() throws Exception {
    Corrections unlinked =
        new Corrections(
            List.of(),
            List.of(),
            List.of(),
            Set.of(new Corrections.Unlinked("2020-01-01.1", "2020-03-01.1")));
    try (MinutesInMemory linked = hives(Corrections.NONE);
        MinutesInMemory corrected = hives(unlinked)) {
      assertEquals(1, superseded(linked));
      assertEquals(0, superseded(corrected));
      assertEquals(true, supersededByNumber(linked));
      assertEquals(false, supersededByNumber(corrected));
    }
  }

  @Test
  void partedPersonsAreTwo() throws Exception {
    Corrections parted =
        new Corrections(List.of(), List.of(), List.of(List.of("Ida", "Ida Brown")), Set.of());
    assertEquals(1, people(Corrections.NONE).size());
    assertEquals(Set.of("Ida", "Ida Brown"), Set.copyOf(people(parted)));
  }

  private static List<String> people(Corrections corrections) throws Exception {
    try (MinutesInMemory minutes =
        new MinutesInMemory(settings(corrections))
            .add("2020-01-01.md", "# Call\n\nPresent: Ida Brown\n\n## Bees\n\nThey swarm.\n")
            .add("2020-02-01.md", "# Call\n\nPresent: Ida\n\n## Bees\n\nThey swarm again.\n")) {
      List<String> names = minutes.search().people().stream().map(Person::name).toList();
      assertTrue(names.size() > 0);
      return names;
    }
  }
}
