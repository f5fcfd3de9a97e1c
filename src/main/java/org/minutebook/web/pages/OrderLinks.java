package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Link;

/** Builds the links that change the order of an answer. */
final class OrderLinks {
  private OrderLinks() {}

  /**
   * A link for each order, the one in force marked.
   *
   * @param hasSections whether sections are listed, which can be ordered by relevance
   * @param byDate the default where relevance is not
   */
  static List<Link> of(
      String path, RequestParameters parameters, boolean hasSections, Sort byDate) {
    boolean canRank = hasSections && !parameters.request().text().isEmpty();
    Sort byDefault = canRank ? Sort.RELEVANCE : byDate;
    Map<Sort, String> labels = new LinkedHashMap<>();
    if (canRank) {
      labels.put(Sort.RELEVANCE, "best match");
    }
    labels.put(Sort.OLDEST, "oldest first");
    labels.put(Sort.NEWEST, "newest first");
    Sort current = parameters.request().sort().orElse(byDefault);
    List<Link> links = new ArrayList<>();
    labels.forEach(
        (order, label) -> {
          String value = order == byDefault ? null : order.name().toLowerCase(Locale.ROOT);
          links.add(
              new Link(
                  parameters.addressWith(path, "sort", value),
                  label,
                  order == current ? "current" : ""));
        });
    return links;
  }
}
