package org.minutebook.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Address;

/** What became of an address that is no longer in use: its target has moved or is gone. */
public sealed interface AddressResolution {

  /**
   * The target has another address now.
   *
   * @param to the address of a meeting, a section or a statement
   */
  record Moved(Address to) implements AddressResolution {}

  /**
   * The target is gone.
   *
   * @param lastSeen the last day on which the archive had it
   * @param nearest what is most like it, best first; may be empty
   */
  record Gone(Optional<LocalDate> lastSeen, List<Nearest> nearest) implements AddressResolution {
    public Gone {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A meeting or section that is much like what is gone.
   *
   * @param address of the meeting or section
   * @param title its title
   */
  record Nearest(Address address, String title) {}
}
