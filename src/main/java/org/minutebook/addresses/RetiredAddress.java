package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An address that was assigned once and is no longer in use: its text has moved or is gone.
 *
 * @param address the retired address
 * @param movedTo the current address of its text; empty if the text is gone
 * @param lastSeen the last day the text was known to be there; empty if it has moved
 * @param nearest current addresses that come nearest to the text that is gone, best first
 */
public record RetiredAddress(
    String address, Optional<String> movedTo, Optional<LocalDate> lastSeen, List<String> nearest) {
  public RetiredAddress {
    nearest = List.copyOf(nearest);
  }
}
