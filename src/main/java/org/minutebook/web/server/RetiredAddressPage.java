package org.minutebook.web.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.AddressResolution;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;

/** Answers a request for a retired address: 301 to its successor, or 410. */
public final class RetiredAddressPage {
  private RetiredAddressPage() {}

  /** Redirects to the page, and to the sentence on it if the address is a statement's. */
  public static Reply moved(AddressResolution.Moved moved) {
    return new Reply(301, Reply.HTML, "", Map.of("Location", moved.to().path()));
  }

  /** Says that the page is gone, and since when. */
  public static String message(AddressResolution.Gone gone) {
    return "What was at this address is no longer in the archive."
        + gone.lastSeen()
            .map(
                seen ->
                    " It was last seen on "
                        + DateView.of(Optional.of(MeetingDate.of(seen))).text()
                        + ".")
            .orElse("");
  }

  /** Links to the pages most like the one that is gone. */
  public static List<Link> nearest(AddressResolution.Gone gone) {
    return gone.nearest().stream()
        .map(near -> Link.to(near.address().path(), near.title()))
        .toList();
  }
}
