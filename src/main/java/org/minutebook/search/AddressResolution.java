package org.minutebook.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Address;

/** What has become of an address that was handed out and stands for nothing by itself now. */
public sealed interface AddressResolution {

  /**
   * What it led to is found elsewhere.
   *
   * @param to a meeting, a section or a statement
   */
  record Moved(Address to) implements AddressResolution {}

  /**
   * What it led to is gone.
   *
   * @param seen the last day it was known to be there
   * @param near what comes nearest, best first; may be empty
   */
  record Gone(Optional<LocalDate> seen, List<Nearest> near) implements AddressResolution {
    public Gone {
      near = List.copyOf(near);
    }
  }

  /**
   * Something that stands, and comes near to what is gone.
   *
   * @param address of a meeting or a section
   * @param title its title
   */
  record Nearest(Address address, String title) {}
}
