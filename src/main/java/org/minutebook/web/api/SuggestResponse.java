package org.minutebook.web.api;

import java.util.List;
import org.minutebook.search.Suggestion;
import org.minutebook.web.PageAddresses;

/** The answer of {@code /suggest}: at most ten, best first. */
record SuggestResponse(List<SuggestionJson> suggestions, List<String> warnings) {

  /**
   * What may be meant by what was typed so far.
   *
   * @param query what to search for to find it
   * @param url of its page; of a term, of the search for it
   */
  record SuggestionJson(String text, Suggestion.Kind kind, String query, String url) {}

  static SuggestResponse of(List<Suggestion> suggestions, List<String> warnings) {
    return new SuggestResponse(
        suggestions.stream()
            .map(s -> new SuggestionJson(s.text(), s.kind(), s.text(), PageAddresses.of(s)))
            .toList(),
        warnings);
  }
}
