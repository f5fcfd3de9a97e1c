package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Suggestion;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;

/** Finds queries that return something where a similar one found nothing. */
final class BroaderQueries {
  private static final int MAX_WORDS = 6;
  private static final int MAX_LINKS = 8;

  /** How many names are offered for one word. */
  private static final int MAX_NEAR = 3;

  private static final int SHORTEST_BEGINNING = 3;
  private static final Set<Suggestion.Kind> NEAR =
      Set.of(Suggestion.Kind.TOPIC, Suggestion.Kind.TERM, Suggestion.Kind.PERSON);
  private static final List<String> FILTERS =
      List.of("series", "person", "kind", "outcome", "after", "before", "as-of");

  private final RequestParameters parameters;
  private final MinutesSearch search;

  BroaderQueries(RequestParameters parameters, MinutesSearch search) {
    this.parameters = parameters;
    this.search = search;
  }

  /**
   * The query without its filters, each of its words by itself, and what is near to one of them.
   */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (FILTERS.stream().anyMatch(parameters.values()::containsKey)) {
      RequestParameters unfiltered =
          parameters.without(
              Stream.concat(FILTERS.stream(), Stream.of("cursor")).toArray(String[]::new));
      boolean hasText = !unfiltered.request().text().isEmpty();
      addIfFound(links, unfiltered, hasText ? "the same search without filters" : "all minutes");
    }
    Set<String> words =
        new LinkedHashSet<>(
            search.search(parameters.request().withLimit(1)).query().words().stream()
                .limit(MAX_WORDS)
                .toList());
    List<String> nowhere = new ArrayList<>();
    for (String word : words) {
      long sections = sections(withText(word));
      if (sections == 0) {
        nowhere.add(word);
      } else if (words.size() > 1) {
        add(links, withText(word), word, sections);
      }
    }
    for (String word : nowhere) {
      if (links.size() < MAX_LINKS) {
        addNear(links, word);
      }
    }
    return links;
  }

  private RequestParameters withText(String text) {
    return parameters.without("cursor").with(Map.of("q", text));
  }

  /**
   * Adds topics and people whose names share the longest beginning with a word that is found
   * nowhere. Words that are only misspelt were corrected before.
   */
  private void addNear(List<Link> links, String word) {
    int shortest = Math.max(SHORTEST_BEGINNING, word.length() / 2);
    for (int length = word.length() - 1; length >= shortest; length--) {
      List<String> near =
          search.suggest(word.substring(0, length)).stream()
              .filter(suggestion -> NEAR.contains(suggestion.kind()))
              .map(Suggestion::text)
              .distinct()
              .limit(MAX_NEAR)
              .toList();
      if (!near.isEmpty()) {
        near.forEach(text -> addIfFound(links, withText(text), text));
        return;
      }
    }
  }

  private long sections(RequestParameters broader) {
    return search.search(broader.request().withLimit(1)).total();
  }

  private void addIfFound(List<Link> links, RequestParameters broader, String label) {
    long sections = sections(broader);
    if (sections > 0) {
      add(links, broader, label, sections);
    }
  }

  private static void add(
      List<Link> links, RequestParameters broader, String label, long sections) {
    if (links.stream().noneMatch(link -> link.text().equalsIgnoreCase(label))) {
      links.add(
          new Link(broader.address(AnswerPage.SEARCH), label, CountText.of(sections, "section")));
    }
  }
}
