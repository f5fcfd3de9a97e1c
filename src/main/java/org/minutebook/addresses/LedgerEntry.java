package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.List;

/**
 * One address that was handed out. It stands, or has moved ({@code to}), or is gone ({@code seen}).
 *
 * @param at the address: {@code meeting}, {@code meeting/section} or {@code meeting/section/d-...}
 * @param kind what it was handed out to; null once it has moved
 * @param file the file of a meeting; else null
 * @param title slug of a section's title where its id is another; else null
 * @param print fingerprint of the text; null once it has moved
 * @param to where it leads: an address that took its text over, and may have moved on since
 * @param seen the last day it was known to stand; null unless it is gone
 * @param near addresses that hold some of what is gone, best first
 */
record LedgerEntry(
    String at,
    Kind kind,
    String file,
    String title,
    Fingerprint print,
    String to,
    LocalDate seen,
    List<String> near) {

  /** What has an address. */
  enum Kind {
    MEETING,
    SECTION,
    STATEMENT
  }

  LedgerEntry {
    near = List.copyOf(near);
  }

  static LedgerEntry meeting(String at, String file, Fingerprint print) {
    return new LedgerEntry(at, Kind.MEETING, file, null, print, null, null, List.of());
  }

  /** {@code slug} is that of the section's title. */
  static LedgerEntry section(String at, String slug, Fingerprint print) {
    String title = slug.equals(last(at)) ? null : slug;
    return new LedgerEntry(at, Kind.SECTION, null, title, print, null, null, List.of());
  }

  static LedgerEntry statement(String at, Fingerprint print) {
    return new LedgerEntry(at, Kind.STATEMENT, null, null, print, null, null, List.of());
  }

  static LedgerEntry moved(String at, String to) {
    return new LedgerEntry(at, null, null, null, null, to, null, List.of());
  }

  LedgerEntry gone(LocalDate lastSeen, List<String> nearest) {
    return new LedgerEntry(at, kind, file, title, print, null, lastSeen, nearest);
  }

  boolean stands() {
    return to == null && seen == null;
  }

  boolean isMoved() {
    return to != null;
  }

  boolean isGone() {
    return to == null && seen != null;
  }

  /** The slug of the title a section had. */
  String slug() {
    return title == null ? last(at) : title;
  }

  /** The address of what it lies in: a section's meeting, a statement's section. */
  String parent() {
    return parent(at);
  }

  static String parent(String address) {
    int slash = address.lastIndexOf('/');
    return slash < 0 ? "" : address.substring(0, slash);
  }

  /** What an address says beyond {@link #parent(String)}. */
  static String last(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
