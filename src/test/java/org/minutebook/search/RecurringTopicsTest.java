package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Address;

/** Topics that come back, their lasting addresses, and all discussions of one or of an issue. */
class RecurringTopicsTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  private RecurringTopicsTest call(String day, String... sections) {
    StringBuilder text = new StringBuilder("# Call\n");
    for (String section : sections) {
      text.append("\n## ").append(section).append("\n\nWe talked about it for a while.\n");
    }
    minutes.add(day + ".md", text.toString());
    return this;
  }

  private List<String> topics() throws Exception {
    return minutes.search().allRecurringTopics().stream()
        .map(t -> t.id() + " " + t.meetings())
        .toList();
  }

  private Optional<String> idOf(String address) {
    return topic(address).map(t -> t.topic().orElseThrow().id());
  }

  private Optional<ThreadDiscussions> topic(String address) {
    return minutes.searchAsItIs().topic(address, SearchRequest.of(""));
  }

  private List<String> meetings(Optional<ThreadDiscussions> thread) {
    return thread.orElseThrow().discussions().discussions().stream()
        .map(d -> d.meeting().id())
        .toList();
  }

  @Test
  void titlesWithOneSubjectAreATopic() throws Exception {
    call("2020-01-01", "Rope", "Tar")
        .call("2020-02-01", "Rope update", "Nets")
        .call("2020-03-01", "Ropes", "Buoys");
    assertEquals(List.of("rope 3"), topics());
    assertEquals(List.of("2020-01-01", "2020-02-01", "2020-03-01"), meetings(topic("rope")));
    assertEquals(3, topic("rope").orElseThrow().total());
  }

  @Test
  void severalSectionsOfOneMeetingAreNoTopic() throws Exception {
    call("2020-01-01", "Rope", "Rope update").call("2020-02-01", "Tar");
    assertEquals(List.of(), topics());
  }

  @Test
  void addressesOfAllTitlesLeadToTheTopic() throws Exception {
    call("2020-02-01", "Rope update").call("2020-03-01", "Ropes");
    assertEquals(List.of("rope-update 2"), topics());
    assertEquals(Optional.of("rope-update"), idOf("ropes"));
    assertEquals(Optional.empty(), idOf("tar"));
    assertEquals(Optional.empty(), idOf("-"));
  }

  @Test
  void addressesLastWhenTheArchiveGrows() throws Exception {
    call("2020-02-01", "Rope update").call("2020-03-01", "Ropes");
    topics();
    call("2019-01-01", "The rope").call("2021-01-01", "Ropes");
    assertEquals(List.of("the-rope 4"), topics());
    assertEquals(Optional.of("the-rope"), idOf("rope-update"));
  }

  @Test
  void addressesLastWhenTitlesAreEdited() throws Exception {
    call("2020-02-01", "Rope update").call("2020-03-01", "Ropes");
    topics();
    call("2020-02-01", "Rope: progress");
    assertEquals(List.of("rope-progress 2"), topics());
    assertEquals(Optional.of("rope-progress"), idOf("rope-update"));
  }

  @Test
  void onlyDiscussionThatIsLeftIsFound() throws Exception {
    call("2020-02-01", "Rope update").call("2020-03-01", "Ropes");
    topics();
    minutes.remove("2020-03-01.md");
    assertEquals(List.of(), topics());
    assertEquals(
        Optional.of(Address.of("2020-02-01", "rope-update")),
        minutes.searchAsItIs().onlyDiscussion("ropes"));
    assertEquals(Optional.empty(), minutes.searchAsItIs().onlyDiscussion("tar"));
  }

  @Test
  void titlesAboutOneIssueAreOneTopic() throws Exception {
    call("2020-01-01", "New rope for the bell #7")
        .call("2020-02-01", "Replace the bell rope #7")
        .call("2020-03-01", "#7");
    assertEquals(List.of("new-rope-for-the-bell-7 3"), topics());
    assertEquals(Optional.of("#7"), topic("new-rope-for-the-bell-7").orElseThrow().issue());
    assertEquals(3, meetings(topic("replace-the-bell-rope-7")).size());
  }

  @Test
  void titleOfManyIssuesIsJoinedWithNone() throws Exception {
    call("2020-01-01", "Backports #7", "Bell #7").call("2020-02-01", "Backports #8");
    assertEquals(List.of("backports-7 2"), topics());
    assertEquals(List.of("2020-01-01", "2020-02-01"), meetings(topic("backports-7")));
  }

  @Test
  void sameAddressIsGivenOnce() throws Exception {
    call("2020-01-01", "C", "C++").call("2020-02-01", "C", "C++");
    List<String> topics = topics();
    assertEquals(topics.size(), topics.stream().distinct().count(), topics.toString());
    for (String topic : topics) {
      String id = topic.substring(0, topic.indexOf(' '));
      assertEquals(Optional.of(id), idOf(id));
    }
  }

  @Test
  void sectionKnowsItsTopicAndIssues() throws Exception {
    call("2020-01-01", "Bell #7").call("2020-02-01", "Bell #7");
    Address bell = Address.of("2020-02-01", "bell-7");
    MinutesSearch search = minutes.search();
    assertEquals("bell-7", search.topicOf(bell).orElseThrow().id());
    assertEquals(List.of(new NamedIssue("#7", 2)), search.issuesOf(bell));
    assertTrue(search.topicOf(Address.of("2020-02-01", "none")).isEmpty());
    assertEquals(List.of(), search.issuesOf(Address.of("2020-02-01")));
  }

  @Test
  void issueTellsOnlyStatementsThatNameIt() throws Exception {
    minutes.add(
        "2020-01-01.md",
        """
        # Call

        ## Triage

        ACTION: Ann Lee to close boats/oars#7 this week.

        ACTION: Bo Quist to answer boats/oars#8 this week.

        ## Oars

        See boats/oars#7.

        DECISION: We paint the oars red.
        """);
    ThreadDiscussions issue =
        minutes.search().issue("boats/oars#7", SearchRequest.of("")).orElseThrow();
    assertEquals(2, issue.total());
    assertEquals(
        List.of(
            "ACTION: Ann Lee to close boats/oars#7 this week.", "DECISION: We paint the oars red."),
        issue.discussions().discussions().stream()
            .flatMap(d -> d.statements().stream())
            .map(e -> e.statement().plain())
            .toList());
    assertEquals(2, issue.discussions().timeline().total());
    assertTrue(minutes.search().issue("boats/oars#9", SearchRequest.of("")).isEmpty());
  }

  @Test
  void whereItStandsIsToldWithoutAQuery() throws Exception {
    for (String day : List.of("2020-01-01", "2020-02-01")) {
      minutes.add(
          day + ".md",
          "# Call\n\n## Oars\n\nDECISION: We paint the oars red on %s.\n".formatted(day));
    }
    minutes.search();
    Standing standing =
        topic("oars").orElseThrow().discussions().timeline().standing().orElseThrow();
    assertEquals(2, standing.decisions().size());
    assertEquals("2020-02-01", standing.lastDiscussed().orElseThrow().toString());
  }

  @Test
  void topicsAndIssuesAreSuggested() throws Exception {
    call("2020-01-01", "Bell boats/bells#72").call("2020-02-01", "Bell boats/bells#72");
    assertEquals(
        new Suggestion.OfTopic("bell-boats-bells-72"),
        minutes.search().suggest("bell").getFirst().target());
    for (String typed : List.of("#7", "#72", "bells#7", "boats/bells#72")) {
      assertEquals(
          List.of(new Suggestion.OfIssue("boats/bells#72")),
          minutes.search().suggest(typed).stream().map(Suggestion::target).toList(),
          typed);
    }
    assertEquals(List.of(), minutes.search().suggest("#73"));
  }

  /** A meeting in which "Projects" says nothing itself, and one in which it does. */
  private void nestedMinutes() {
    minutes.add(
        "2020-01-01.md",
        """
        # Call

        ## Projects

        **Bell** — The founder sent three drawings of the new bell. It was agreed to take the second.

        **Mast** — The mast is as crooked as ever. Nobody knows who planted it there.

        ACTION: Ann Lee to weigh the mast.

        ## Money

        DECISION: the fees stay as they are.
        """);
    minutes.add(
        "2020-02-01.md", "# Call\n\n## Projects\n\nWe went through the list of projects.\n");
  }

  @Test
  void discussionOfATopicHasWhatIsSaidInNestedSections() throws Exception {
    nestedMinutes();
    topics();
    ThreadDiscussions projects = topic("projects").orElseThrow();
    assertEquals(2, projects.total());
    assertEquals(2, projects.discussions().timeline().total());
    Discussions.Discussion first = projects.discussions().discussions().getFirst();
    assertEquals("projects", first.section().id());
    assertEquals(
        List.of("bell", "mast"),
        first.statements().stream().map(s -> s.statement().section()).toList());
    assertEquals(
        "Bell: The founder sent three drawings of the new bell. … Mast: The mast is as crooked as"
            + " ever. Nobody knows who planted it there.",
        first.snippet().text());
    assertEquals(
        "We went through the list of projects.",
        projects.discussions().discussions().getLast().snippet().text());
    assertEquals(1, projects.discussions().timeline().standing().orElseThrow().decisions().size());
  }

  @Test
  void discussionOfAnIssueHasWhatIsSaidInNestedSections() throws Exception {
    minutes.add(
        "2020-01-01.md",
        """
        # Call

        ## New rope #7

        **Length** — The rope is for the bell. It was agreed to take forty feet of it.

        ### Price of #7 and #8

        DECISION: the price is fair.

        DECISION: #7 may cost ten pounds.
        """);
    minutes.search();
    ThreadDiscussions rope = minutes.searchAsItIs().issue("#7", SearchRequest.of("")).orElseThrow();
    assertEquals(
        List.of("new-rope-7 [length]", "price-of-7-and-8 [price-of-7-and-8]"),
        rope.discussions().discussions().stream()
            .map(
                d ->
                    d.section().id()
                        + " "
                        + d.statements().stream()
                            .map(s -> s.statement().section())
                            .distinct()
                            .toList())
            .toList());
  }

  @Test
  void shortIssueNumberIsSuggestedBeforeManyLongerOnes() throws Exception {
    StringBuilder many = new StringBuilder("Issues");
    for (int number = 420; number < 440; number++) {
      many.append(" #").append(number);
    }
    call("2020-01-01", many.toString(), "Rope #42").call("2020-02-01", many.toString());
    List<Suggestion> suggestions = minutes.search().suggest("#42");
    assertEquals("#42", suggestions.getFirst().text());
    assertEquals(10, suggestions.size());
    assertEquals("#431", minutes.searchAsItIs().suggest("#431").getFirst().text());
  }
}
