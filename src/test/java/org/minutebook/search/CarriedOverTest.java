package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement;

class CarriedOverTest {
  private static final String ISSUE =
      "# Call\n\nPresent: Ida Brown, Ben Lee\n\n## bees/garden%s\n\nWe spoke of it for a while.\n\n";

  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void actionListCarriedForwardIsShownOnceAtItsFirstMeeting() throws Exception {
    for (int month = 1; month <= 9; month++) {
      add("2020-0%d-01".formatted(month), "- [ ] Ida: write the guide for new beekeepers");
    }

    Timeline timeline = minutes.search().timeline(SearchRequest.of(""));
    assertEquals(1, timeline.total());
    assertEquals("2020-01-01", timeline.entries().getFirst().meeting().id());
    assertEquals(
        "8 meetings until 2020-09-01, done: false", history(timeline.entries().getFirst()));
    assertEquals(1, timeline.histogram().stream().mapToInt(Timeline.Month::actions).sum());
    assertEquals(1, minutes.search().status().actions());
  }

  @Test
  void tickStrikeAndWordDoneEndAnAction() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide for new beekeepers");
    add("2020-01-01-2", "- [ ] Ben: mend both ladders behind the shed");
    add("2020-01-01-3", "- [ ] Cem: order forty glasses from the maker");
    add("2020-02-01", "- [x] Ida: write the guide for new beekeepers");
    add("2020-03-01", "- ~~Ben: mend both ladders behind the shed~~");
    add("2020-04-01", "- Cem: order forty glasses from the maker - done");

    assertEquals(
        List.of(
            "1 meetings until 2020-02-01, done: true on 2020-02-01",
            "0 meetings, done: true on 2020-03-01",
            "1 meetings until 2020-04-01, done: true on 2020-04-01"),
        histories());
  }

  @Test
  void remarkBelowAnActionEndsIt() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide for new beekeepers");
    add("2020-01-01-2", "- Ben to mend both ladders behind the shed");
    add("2020-01-01-3", "- Cem to order forty glasses from the maker");
    add("2020-02-01", "- Ida: write the guide for new beekeepers\n  - Done!");
    add(
        "2020-03-01",
        "- Ben to mend both ladders behind the shed\n  - one of them\n  - Ida: this got closed");
    add(
        "2020-04-01",
        "- Cem to order forty glasses from the maker\n  - Not done yet\n  - done, but only the half of it");

    assertEquals(
        List.of(
            "1 meetings until 2020-02-01, done: true on 2020-02-01",
            "1 meetings until 2020-03-01, done: true on 2020-03-01",
            "1 meetings until 2020-04-01, done: false"),
        histories().subList(0, 3));
  }

  @Test
  void dayToDoItByAndOtherNewsEndNothing() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide for new beekeepers");
    add("2020-01-01-2", "- [ ] Ben: mend both ladders behind the shed");
    add("2020-01-01-3", "- [ ] Cem: order forty glasses from the maker");
    add("2020-02-01", "- Ida: write the guide for new beekeepers\n  - Done by Friday");
    add("2020-03-01", "- Ben: mend both ladders behind the shed\n  - Closed issues: #1, #2");
    add("2020-04-01", "- Cem: order forty glasses from the maker\n  - done, though that isn't all");

    assertEquals(
        List.of(
            "1 meetings until 2020-02-01, done: false",
            "1 meetings until 2020-03-01, done: false",
            "1 meetings until 2020-04-01, done: false"),
        histories().subList(0, 3));
  }

  @Test
  void tickEndsAnActionThoughALinkWasAddedToIt() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide for new beekeepers");
    add("2020-01-01-2", "- [ ] Ben: mend both ladders behind the shed");
    add("2020-01-01-3", "- [ ] Cem: order forty glasses from the maker");
    add(
        "2020-02-01",
        "- [x] Ida: write the guide for new beekeepers [on the blog of our association](https://bees.example/guide)");
    add(
        "2020-03-01",
        "- ~~Ben: mend both ladders~~ [~~behind the shed~~](https://bees.example/association/minutes/2020/03/shed-and-ladders)");
    add(
        "2020-04-01",
        "- Cem: order forty glasses from the maker - completed ([bill](https://bees.example/bill))");

    assertEquals(
        List.of(
            "0 meetings, done: true on 2020-02-01",
            "1 meetings until 2020-03-01, done: true on 2020-03-01",
            "1 meetings until 2020-04-01, done: true on 2020-04-01",
            "0 meetings, done: true on 2020-02-01"),
        histories());
  }

  @Test
  void titleOfWhatIsCompletedEndsItsActions() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide for new beekeepers");
    add("2020-01-01-2", "- Ben to mend both ladders behind the shed");
    minutes.add(
        "2020-02-01.md",
        """
        # Call

        Present: Ida Brown (@idab), Ben Lee

        ## Completed action items

        - Ida: write the guide for new beekeepers

        ## Open action items

        - Ben to mend both ladders behind the shed
        - - Ida completed this.
        """);

    assertEquals(
        List.of(
            "1 meetings until 2020-02-01, done: true on 2020-02-01",
            "1 meetings until 2020-02-01, done: true on 2020-02-01"),
        histories());
  }

  @Test
  void twoFilesOfOneDayCarryNothingOver() throws Exception {
    add("2020-01-01", "- Ben to mend both ladders behind the shed");
    add("copy-of-2020-01-01", "- Ben to mend both ladders behind the shed");

    assertEquals(List.of("0 meetings"), histories());
  }

  @Test
  void fewWordsBelowTheTitlesOfTwoIssuesAreTwoActions() throws Exception {
    minutes.add("2020-01-01.md", ISSUE.formatted("#14 Hives") + "- ACTION: Ida to ask the maker\n");
    minutes.add("2020-02-01.md", ISSUE.formatted("#27 Wax") + "- ACTION: Ida to ask the maker\n");
    minutes.add("2020-03-01.md", ISSUE.formatted("#14 Hives") + "- ACTION: Ida to ask the maker\n");

    assertEquals(List.of("1 meetings until 2020-03-01, done: false", "0 meetings"), histories());
  }

  @Test
  void whatWasDoneAndIsToBeDoneAgainIsAnotherAction() throws Exception {
    add("2020-01-01", "- [ ] Ida: paint the northern fence green");
    add("2020-02-01", "- [x] Ida: paint the northern fence green");
    add("2020-03-01", "- [ ] Ida: paint the northern fence green");

    assertEquals(
        List.of("1 meetings until 2020-02-01, done: true on 2020-02-01", "0 meetings, done: false"),
        histories());
  }

  @Test
  void whatIsNotRepeatedForMonthsIsAnotherAction() throws Exception {
    add("2020-01-01", "- [ ] Ida: paint the northern fence green");
    add("2021-01-01", "- [ ] Ida: paint the northern fence green");

    assertEquals(List.of("0 meetings, done: false", "0 meetings, done: false"), histories());
  }

  @Test
  void labelOwnerAndMarkupMakeNoDifference() throws Exception {
    add("2020-01-01", "- ACTION: Ida Brown to mend both ladders behind the shed");
    add("2020-02-01", "- [ ] **Mend both ladders** behind the shed! (@idab)");

    assertEquals(List.of("1 meetings until 2020-02-01, done: false"), histories());
  }

  @Test
  void formulaMeansSomethingNewEachTime() throws Exception {
    for (int month = 1; month <= 3; month++) {
      minutes.add(
          "2020-0%d-01.md".formatted(month),
          "# Call\n\n## Minutes\n\nDECISION: minutes of the last meeting approved unanimously.\n");
    }

    assertEquals(List.of("0 meetings", "0 meetings", "0 meetings"), histories());
  }

  @Test
  void fewWordsAreTheSameActionOnlyWithTheSameOwner() throws Exception {
    add("2020-01-01", "- [ ] Ida: write the guide");
    add("2020-02-01", "- [ ] Ben: write the guide");
    add("2020-03-01", "- [ ] Ida: write the guide");

    assertEquals(
        List.of("1 meetings until 2020-03-01, done: false", "0 meetings, done: false"),
        histories());
  }

  @Test
  void otherSeriesHasActionsOfItsOwn() throws Exception {
    add("north/2020-01-01", "- [ ] Ida: mend both ladders behind the shed");
    add("south/2020-02-01", "- [ ] Ida: mend both ladders behind the shed");

    assertEquals(List.of("0 meetings, done: false", "0 meetings, done: false"), histories());
  }

  @Test
  void sectionThatIsFoundDoesNotCountItsCopies() throws Exception {
    String shed = "# Call\n\n## Shed\n\nThe ladders were looked at.\n\n";
    String mend = "- ACTION: Ida to mend both ladders behind the shed\n";
    minutes.add("2020-01-01.md", shed + mend);
    minutes.add("2020-02-01.md", shed + mend + "- ACTION: Ben to buy wax and honey jars\n");

    List<SearchResults.Hit> hits =
        minutes
            .search()
            .search(Requests.page("ladders", SearchRequest.Sort.NEWEST, 20, Optional.empty()))
            .results();
    assertEquals(
        List.of(
            List.of("ACTION: Ben to buy wax and honey jars"),
            List.of("ACTION: Ida to mend both ladders behind the shed")),
        hits.stream().map(h -> h.statements().stream().map(Statement::text).toList()).toList());
  }

  private void add(String id, String items) {
    minutes.add(
        id + ".md",
        "# Call\n\nPresent: Ida Brown (@idab), Ben Lee, Cem Aydin\n\n## Action items\n\n"
            + items
            + "\n");
  }

  private List<String> histories() throws Exception {
    return minutes.search().timeline(SearchRequest.of("")).entries().stream()
        .map(CarriedOverTest::history)
        .toList();
  }

  private static String history(Timeline.Entry entry) {
    StatementHistory history = entry.history();
    return history.meetings()
        + " meetings"
        + history.last().map(last -> " until " + last).orElse("")
        + history.done().map(done -> ", done: " + done).orElse("")
        + history.doneOn().map(on -> " on " + on).orElse("");
  }
}
