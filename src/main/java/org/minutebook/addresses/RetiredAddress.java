package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An address that was handed out and stands no more.
 *
 * @param at the address
 * @param to the address its text is found at now; empty if it is gone
 * @param seen the last day it was known to stand; empty if it has moved
 * @param near addresses that stand and come nearest to what is gone, best first
 */
public record RetiredAddress(
    String at, Optional<String> to, Optional<LocalDate> seen, List<String> near) {
  public RetiredAddress {
    near = List.copyOf(near);
  }
}
