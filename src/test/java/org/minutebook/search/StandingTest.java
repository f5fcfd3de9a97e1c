package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;

class StandingTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void decisionThatIsTakenBackIsHistory() throws Exception {
    add("2020-01-01", "Honey", "DECISION: we sell the honey at the harbour market on Saturdays.");
    add("2020-05-01", "Honey", "DECISION: we print new labels for the honey jars.");
    add(
        "2021-03-01",
        "Honey",
        "DECISION: selling honey at the harbour market on Saturdays is reverted.");

    assertEquals(
        List.of("2020-01-01 by 2021-03-01: \"reverted\""), superseded(SearchRequest.of("honey")));
    assertEquals(List.of("2021-03-01", "2020-05-01"), decided(SearchRequest.of("honey")));
  }

  @Test
  void whatWasPutOffIsSettledByALaterDecisionOnTheSameIssue() throws Exception {
    add("2020-01-01", "Glass hives #12", "DECISION: deferred to the next meeting.");
    add("2020-02-01", "Wooden hives #13", "DECISION: the wooden hives are approved.");
    add("2020-03-01", "Glass hives #12", "DECISION: the glass hives are approved.");

    assertEquals(
        List.of("2020-01-01 by 2020-03-01: deferred, then accepted, about #12"),
        superseded(SearchRequest.of("hives")));
    assertEquals(List.of("2020-03-01", "2020-02-01"), decided(SearchRequest.of("hives")));
  }

  @Test
  void whatIsStillPutOffIsNotSettled() throws Exception {
    add("2020-01-01", "Glass hives #12", "DECISION: deferred to the next meeting.");

    Standing standing = standing(SearchRequest.of("hives"));
    assertTrue(standing.decisions().isEmpty());
    assertEquals(Optional.of(MeetingDate.parse("2020-01-01")), standing.lastDiscussed());
  }

  @Test
  void outcomeThatTurnsIsHistory() throws Exception {
    add("2020-01-01", "Glass hives #12", "DECISION: the glass hives are rejected.");
    add("2020-03-01", "Glass hives #12", "DECISION: the glass hives are approved after all.");

    assertEquals(
        List.of("2020-01-01 by 2020-03-01: rejected, then accepted, about #12"),
        superseded(SearchRequest.of("hives")));
  }

  @Test
  void laterStageReplacesTheEarlierOne() throws Exception {
    add("2020-01-01", "Smoker for stage 1", "DECISION: consensus for stage 1.");
    add("2020-03-01", "Smoker for stage 2", "DECISION: consensus for stage 2.");

    assertEquals(
        List.of("2020-01-01 by 2020-03-01: stage 1, then stage 2"),
        superseded(SearchRequest.of("smoker")));
  }

  @Test
  void wordsThatTakeBackAreKnownInOtherLanguages() throws Exception {
    add("2020-01-01", "Honig", "Beschluss: Der Honig wird samstags am Hafen verkauft.");
    add(
        "2021-03-01",
        "Honig",
        "Beschluss: Der Verkauf von Honig samstags am Hafen ist aufgehoben.");

    assertEquals(
        List.of("2020-01-01 by 2021-03-01: \"aufgehoben\""), superseded(SearchRequest.of("Honig")));
  }

  @Test
  void decisionsUnderOneTitleDoNotUndoEachOtherByThemselves() throws Exception {
    add("2020-01-01", "Honey market stall", "DECISION: the green tent is approved.");
    add("2020-02-01", "Honey market stall", "DECISION: the proposal for a van was rejected.");
    add("2020-03-01", "Honey market stall", "DECISION: if it rains, the opening is reverted.");

    assertEquals(List.of(), superseded(SearchRequest.of("honey")));
  }

  @Test
  void standingNamesOpenActionsAndTheLastDiscussion() throws Exception {
    add("2020-01-01", "Honey", "- [ ] Ida: print the labels for the honey jars");
    add("2020-02-01", "Honey", "- [ ] Ben: buy forty glasses for honey");
    add("2020-03-01", "Honey", "- [x] Ida: print the labels for the honey jars");
    add("2020-04-01", "Honey", "We tasted it for an hour and were happy.");

    Standing standing = standing(SearchRequest.of("honey"));
    assertEquals(
        List.of("2020-02-01"), standing.actions().stream().map(e -> e.meeting().id()).toList());
    assertEquals(Optional.of(MeetingDate.parse("2020-04-01")), standing.lastDiscussed());
  }

  @Test
  void asOfADayNothingLaterCounts() throws Exception {
    add("2020-01-01", "Honey", "DECISION: we sell the honey at the harbour market on Saturdays.");
    add("2020-02-01", "Honey", "- [ ] Ida: print the labels for the honey jars");
    add("2020-06-01", "Honey", "- [x] Ida: print the labels for the honey jars");
    add(
        "2021-03-01",
        "Honey",
        "DECISION: selling honey at the harbour market on Saturdays is reverted.");

    SearchRequest then = Requests.with(SearchRequest.of("honey"), "as-of", "2020-05");
    assertEquals(List.of("2020-01-01"), decided(then));
    assertEquals(List.of(), superseded(then));
    Standing standing = standing(then);
    assertEquals(Optional.of(false), standing.actions().getFirst().history().done());
    assertEquals(Optional.of(MeetingDate.parse("2020-02-01")), standing.lastDiscussed());
    assertEquals(2, minutes.search().timeline(then).total());
  }

  @Test
  void onlyTheNewestFiveStand() throws Exception {
    for (int month = 1; month <= 7; month++) {
      add(
          "2020-0%d-01".formatted(month),
          "Honey",
          "DECISION: buyer %s gets honey from us.".formatted("ABCDEFG".charAt(month - 1)));
    }

    assertEquals(
        List.of("2020-07-01", "2020-06-01", "2020-05-01", "2020-04-01", "2020-03-01"),
        decided(SearchRequest.of("honey")));
  }

  @Test
  void queryWithoutWordsHasNoStanding() throws Exception {
    add("2020-01-01", "Honey", "DECISION: we sell the honey at the harbour market on Saturdays.");

    assertTrue(minutes.search().timeline(SearchRequest.of("")).standing().isEmpty());
    assertTrue(minutes.search().timeline(SearchRequest.of("kind:decision")).standing().isEmpty());
    assertTrue(minutes.search().timeline(SearchRequest.of("wax")).standing().isEmpty());
  }

  private void add(String id, String title, String text) {
    minutes.add(
        id + ".md",
        "# Call\n\nPresent: Ida Brown, Ben Lee, Cem Aydin\n\n## %s\n\n%s\n".formatted(title, text));
  }

  private Standing standing(SearchRequest request) throws Exception {
    return minutes.search().timeline(request).standing().orElseThrow();
  }

  private List<String> decided(SearchRequest request) throws Exception {
    return standing(request).decisions().stream().map(e -> e.meeting().id()).toList();
  }

  private List<String> superseded(SearchRequest request) throws Exception {
    MinutesSearch search = minutes.search();
    for (Timeline.Entry entry : search.timeline(request).entries()) {
      if (request.asOf().isEmpty() && entry.statement().number().isPresent()) {
        Timeline.Entry alone = search.decision(entry.statement().number().get()).orElseThrow();
        assertEquals(entry.supersession(), alone.supersession());
      }
    }
    return search.timeline(request).entries().stream()
        .filter(e -> e.statement().kind() == Statement.Kind.DECISION)
        .flatMap(
            e ->
                e.supersession().by().stream()
                    .map(by -> e.meeting().id() + " by " + by.meeting().id() + ": " + by.reason()))
        .toList();
  }
}
