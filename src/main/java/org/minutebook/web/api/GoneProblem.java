package org.minutebook.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.json.Inline;
import org.minutebook.search.AddressResolution;
import org.minutebook.web.server.ProblemDetails;
import org.minutebook.web.server.RetiredAddressPage;

/**
 * The answer at the address of a meeting or section that is gone.
 *
 * @param lastSeen the last day on which the archive had it
 * @param nearest what is most like it, best first
 */
record GoneProblem(
    @Inline ProblemDetails problem, Optional<LocalDate> lastSeen, List<Nearest> nearest) {

  /** A meeting or section much like what is gone. */
  record Nearest(String id, String title, String url) {}

  static GoneProblem of(AddressResolution.Gone gone) {
    return new GoneProblem(
        ProblemDetails.of(410, "Gone", RetiredAddressPage.message(gone)),
        gone.lastSeen(),
        gone.nearest().stream()
            .map(n -> new Nearest(n.address().toString(), n.title(), n.address().path()))
            .toList());
  }
}
