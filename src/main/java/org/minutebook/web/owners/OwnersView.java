package org.minutebook.web.owners;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.OwnerActions;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.StatementView;

/**
 * The page of open actions by owner.
 *
 * @param summary how many there are, in words
 * @param list where all actions are listed, newest first
 */
public record OwnersView(String summary, Link list, List<String> warnings, List<Owner> owners) {
  /** So many of each owner are shown; the others are listed on a page of their own. */
  public static final int SHOWN = 5;

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

  /** Makes the page. */
  public static OwnersView of(List<OwnerActions> all, RequestParameters parameters) {
    long total =
        all.stream()
            .flatMap(owner -> owner.oldest().stream())
            .map(entry -> entry.meeting().id() + "/" + entry.statement().id())
            .distinct()
            .count();
    boolean isAll = all.stream().allMatch(owner -> owner.total() == owner.oldest().size());
    long owners = all.stream().filter(owner -> !owner.owner().isEmpty()).count();
    return new OwnersView(
        (isAll ? CountText.of(total, "open action") + " of " : "Open actions of ")
            + CountText.of(owners, "owner"),
        Link.to(parameters.address(PageAddresses.ACTIONS), "All actions, newest first"),
        parameters.warnings(),
        all.stream().map(owner -> owner(owner, parameters)).toList());
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
        isNobody
            ? Link.to("", "Nobody by name")
            : Link.to(PageAddresses.person(owner.owner()), owner.name()),
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
