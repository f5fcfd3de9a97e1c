package org.minutebook.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.contract.Answers;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/** The API's lists of what is there: people, series, decisions, actions, and the API itself. */
public final class DirectoryApi {
  private final WebSettings settings;
  private final Api api;
  private final Answers answers;

  DirectoryApi(WebSettings settings, Api api, Answers answers) {
    this.api = api;
    this.settings = settings;
    this.answers = answers;
  }

  /** What the API is, and its addresses. */
  public Reply service(RequestParameters parameters) {
    return answers.of(
        ServiceResponse.of(
            settings.name(),
            settings.version(),
            settings.archive().get().address(),
            settings.published(PageAddresses.API),
            parameters.warnings()),
        parameters);
  }

  public Reply decisions(RequestParameters parameters, MinutesSearch search) {
    return statements(PageAddresses.DECISIONS, Statement.Kind.DECISION, parameters, search);
  }

  public Reply actions(RequestParameters parameters, MinutesSearch search) {
    return statements(PageAddresses.ACTIONS, Statement.Kind.ACTION, parameters, search);
  }

  /** The timeline of one kind, newest first unless {@code sort} says otherwise. */
  private Reply statements(
      String path, Statement.Kind kind, RequestParameters requested, MinutesSearch search) {
    RequestParameters parameters = requested.without("kind");
    Map<String, String> implied = parameters.impliedBy(kind);
    Timeline timeline = search.timeline(parameters.with(implied).request());
    Optional<String> next = Api.next(path, parameters, timeline.next());
    return answers.page(
        TimelineResponse.of(
            timeline,
            new StatementRecords(search),
            Api.both(parameters.warnings(), timeline.warnings()),
            next),
        parameters,
        next);
  }

  /** Everybody the minutes name, or those whose name contains the query. */
  public Reply people(RequestParameters parameters, MinutesSearch search) {
    String wanted = parameters.request().text().toLowerCase(Locale.ROOT);
    List<PeopleResponse.PersonJson> people =
        search.people().stream()
            .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(wanted))
            .sorted(
                Comparator.comparingInt((Person p) -> -p.attended().size())
                    .thenComparing(Person::name))
            .map(PeopleResponse.PersonJson::of)
            .toList();
    return answers.of(new PeopleResponse(people.size(), people, parameters.warnings()), parameters);
  }

  /** A person with meetings and actions; another form of their name leads to the one in use. */
  public Reply person(Optional<String> id, RequestParameters parameters, MinutesSearch search) {
    Optional<Person> found = id.flatMap(search::person);
    if (found.isEmpty()) {
      return Api.missing("The minutes name nobody with this address.");
    }
    Person person = found.get();
    if (!person.id().equals(id.get())) {
      return api.moved(PageAddresses.person(person.id()));
    }
    RequestParameters actions =
        parameters.with(Map.of("person", person.id(), "kind", "action", "sort", "newest"));
    Timeline timeline = search.timeline(actions.request());
    StatementRecords records = new StatementRecords(search);
    Optional<String> next =
        timeline
            .next()
            .map(
                cursor ->
                    actions
                        .without("kind")
                        .addressWith(PageAddresses.API + PageAddresses.ACTIONS, "cursor", cursor));
    return answers.page(
        new PersonResponse(
            PeopleResponse.PersonJson.of(person),
            person.attended().stream().map(MeetingRefJson::of).toList(),
            timeline.entries().stream().map(records::of).toList(),
            Api.both(parameters.warnings(), timeline.warnings()),
            next),
        parameters,
        next);
  }

  /** The kinds of meetings. */
  public Reply series(RequestParameters parameters, MinutesSearch search) {
    return answers.of(SeriesResponse.of(search.meetings(), parameters.warnings()), parameters);
  }
}
