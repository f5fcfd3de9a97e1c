package org.minutebook.web.owners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.OwnerActions;
import org.minutebook.search.Timeline;
import org.minutebook.web.NameLetter;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.StatementView;

/**
 * A page of open actions by owner.
 *
 * @param summary how many there are, in words
 * @param list where all actions are listed, newest first
 * @param letters with which names of owners begin, where one page does not hold all of them; each
 *     links to the page of the first
 * @param owners those of this page
 * @param previous the page before; null for none
 * @param next the page after; null for none
 */
public record OwnersView(
    String summary,
    Link list,
    List<String> warnings,
    List<Link> letters,
    List<Owner> owners,
    Link previous,
    Link next) {
  /** So many owners are on a page. */
  private static final int OWNERS = 20;

  /** So many actions of each owner are shown; the others are listed on a page of their own. */
  private static final int SHOWN = 5;

  private static final String NOBODY = "Nobody by name";

  /**
   * An owner with the oldest open actions.
   *
   * @param name a link to the owner's page; without an address for nobody
   * @param count how many there are
   * @param since since when the oldest is open; blank if that is not known
   * @param more where all actions of the owner are listed, oldest first; null if these are all
   */
  public record Owner(
      String id, Link name, String count, String since, List<StatementView> actions, Link more) {}

  /** Makes the page that is asked for. */
  public static OwnersView of(RequestParameters asked, MinutesSearch search) {
    RequestParameters parameters = asked.without("kind", "sort", "limit", "cursor");
    int from = asked.request().offset();
    OwnerActions.Overview overview = search.openActions(parameters.request(), from, OWNERS, SHOWN);
    List<OwnerActions> all = overview.owners();
    int start = Math.min(from, all.size());
    int end = Math.min(start + OWNERS, all.size());
    long owners = all.stream().filter(owner -> !owner.owner().isEmpty()).count();
    List<String> warnings = new ArrayList<>(parameters.warnings());
    if (overview.leftOut() > 0) {
      warnings.add(
          "There are too many actions to follow them all: the newest %s are left out."
              .formatted(CountText.of(overview.leftOut())));
    }
    return new OwnersView(
        CountText.of(overview.actions(), "open action") + " of " + CountText.of(owners, "owner"),
        Link.to(parameters.address(PageAddresses.ACTIONS), "All actions, newest first"),
        warnings,
        all.size() > OWNERS ? letters(all, parameters) : List.of(),
        all.subList(start, end).stream().map(owner -> owner(owner, parameters)).toList(),
        start == 0
            ? null
            : Link.to(address(Math.max(0, start - OWNERS), parameters), "Previous owners"),
        end == all.size() ? null : Link.to(address(end, parameters), "Next owners"));
  }

  private static List<Link> letters(List<OwnerActions> all, RequestParameters parameters) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      OwnerActions owner = all.get(i);
      first.putIfAbsent(owner.owner().isEmpty() ? NOBODY : NameLetter.of(owner.name()), i);
    }
    return first.entrySet().stream()
        .map(letter -> Link.to(address(letter.getValue(), parameters), letter.getKey()))
        .toList();
  }

  private static String address(int from, RequestParameters parameters) {
    Map<String, String> values = new LinkedHashMap<>(parameters.values());
    values.put("by", "owner");
    values.put("cursor", from == 0 ? "" : Integer.toString(from));
    return PageAddresses.query(PageAddresses.ACTIONS, values);
  }

  private static Owner owner(OwnerActions owner, RequestParameters parameters) {
    boolean isNobody = owner.owner().isEmpty();
    Optional<MeetingDate> since =
        owner.oldest().stream().map(Timeline.Entry::meeting).findFirst().flatMap(m -> m.date());
    String all =
        parameters.addressWith(
            PageAddresses.ACTIONS, Map.of("person", owner.owner(), "sort", "oldest"));
    return new Owner(
        isNobody ? "nobody_" : "of-" + owner.owner(),
        isNobody ? Link.to("", NOBODY) : Link.to(PageAddresses.person(owner.owner()), owner.name()),
        CountText.of(owner.total()),
        since.isPresent() ? DateView.of(since).text() : "",
        owner.oldest().stream().map(StatementView::of).toList(),
        owner.total() == owner.oldest().size()
            ? null
            : Link.to(
                all,
                isNobody
                    ? "All actions, oldest first"
                    : "All actions of " + owner.name() + ", oldest first"));
  }
}
