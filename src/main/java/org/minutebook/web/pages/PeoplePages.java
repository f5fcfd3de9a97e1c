package org.minutebook.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PeopleView;
import org.minutebook.web.view.PersonView;

/** Answers requests for the list of people, and for a person. */
public final class PeoplePages {
  static final String PATH = "/people";

  private final Pages pages;
  private final PageFrames frames;
  private final WebSettings settings;

  PeoplePages(Pages pages, PageFrames frames, WebSettings settings) {
    this.pages = pages;
    this.frames = frames;
    this.settings = settings;
  }

  /**
   * Everybody the minutes name.
   *
   * @param name what their names contain
   * @param sort {@code name} for the order of names; else those of most meetings come first
   */
  public Reply list(Optional<String> name, Optional<String> sort, MinutesSearch search) {
    PeopleView view =
        PeopleList.of(search.people(), name.orElse(""), sort.equals(Optional.of("name")));
    return pages.page(
        "people.jte",
        frames.indexed("People", PATH, "Who attended the meetings and which actions they took on."),
        view);
  }

  public Reply person(Optional<String> id, MinutesSearch search) {
    Optional<Person> person = id.flatMap(search::person);
    if (person.isEmpty()) {
      return pages.notice(
          404,
          "Person not found",
          "The minutes name nobody with this address. Check the spelling, or browse all people.",
          "",
          List.of(Link.to(PATH, "All people")));
    }
    if (!id.get().equals(person.get().id())) {
      Map<String, String> there = Map.of("Location", PageAddresses.person(person.get().id()));
      return new Reply(301, Reply.HTML, "", there);
    }
    PersonView view = PersonPage.of(person.get(), search, settings.archive().get());
    Map<String, String> tookOn = Map.of("person", person.get().id(), "kind", "action");
    String feed = Feeds.address(RequestParameters.from(tookOn::get));
    return pages.page(
        "person.jte",
        frames
            .indexed(view.name(), PageAddresses.person(person.get().id()), view.summary())
            .withFeed(feed),
        view);
  }
}
