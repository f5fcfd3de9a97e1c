package org.minutebook.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.search.KnownPerson;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.Suggestion;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.StatementView;

/** Builds what the answer to a query begins with that is nothing but a name. */
final class SubjectCard {
  private static final int ACTIONS = 3;

  /** Longer queries are no names. */
  private static final int MAX_LENGTH = 100;

  private SubjectCard() {}

  /** What a request's query names; null for most queries, and on further pages. */
  static AnswerView.Subject of(RequestParameters parameters, MinutesSearch search) {
    String text = parameters.request().text().strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH || parameters.request().cursor().isPresent()) {
      return null;
    }
    return issues(text, search)
        .or(() -> search.personCalled(text).map(person -> person(person, search)))
        .or(() -> search.topicCalled(text).map(SubjectCard::topic))
        .orElse(null);
  }

  private static Optional<AnswerView.Subject> issues(String text, MinutesSearch search) {
    Optional<String> reference = IssueReferences.parse(text);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    List<Link> issues =
        search.suggest(reference.get()).stream()
            .map(Suggestion::text)
            .filter(issue -> issue.endsWith(IssueReferences.number(reference.get())))
            .map(issue -> Link.to(PageAddresses.issue(issue), issue))
            .toList();
    return switch (issues.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(
              new AnswerView.Subject(
                  issues.getFirst(),
                  "All discussions that name this issue.",
                  List.of(),
                  List.of()));
      default -> Optional.of(new AnswerView.Subject(Link.to("", "Issues"), "", List.of(), issues));
    };
  }

  private static AnswerView.Subject topic(RecurringTopic topic) {
    return new AnswerView.Subject(
        Link.to(PageAddresses.topic(topic.id()), topic.title()),
        "A topic of "
            + CountText.of(topic.meetings(), "meeting")
            + ": all its discussions and where it stands.",
        List.of(),
        List.of());
  }

  private static AnswerView.Subject person(KnownPerson person, MinutesSearch search) {
    RequestParameters ofPerson =
        RequestParameters.from(
            Map.of("person", person.id(), "kind", "action", "sort", "newest")::get);
    Timeline actions = search.timeline(ofPerson.request().withLimit(ACTIONS));
    Map<String, String> only = Map.of("person", person.id());
    return new AnswerView.Subject(
        Link.to(PageAddresses.person(person.id()), person.name()),
        "Attended %s, took on %s."
            .formatted(
                CountText.of(person.meetings(), "meeting"),
                CountText.of(actions.total(), "action")),
        actions.entries().stream().map(StatementView::of).toList(),
        List.of(
            Link.to(PageAddresses.query(PageAddresses.ACTIONS, only), "All their actions"),
            Link.to(PageAddresses.query(AnswerPage.SEARCH, only), "Sections that name them")));
  }
}
