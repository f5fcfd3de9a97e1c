package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.addresses.samples.Fingerprint;

/**
 * One address of the ledger. It is current, or has moved ({@code movedTo}), or is gone ({@code
 * lastSeen}).
 *
 * @param address {@code meeting}, {@code meeting/section} or {@code meeting/section/d-...}
 * @param kind what it was assigned to; null once it has moved
 * @param file the file of a meeting; else null
 * @param title the slug of a section's title where its id is another; else null
 * @param number of a decision; null if it has none, and once it has moved
 * @param fingerprint of the text; null once it has moved
 * @param movedTo the address that took over its text, which may have moved on since
 * @param lastSeen the last day the text was known to be there; null unless it is gone
 * @param nearest addresses that contain some of what is gone, best first
 */
record LedgerEntry(
    String address,
    Kind kind,
    String file,
    String title,
    String number,
    Fingerprint fingerprint,
    String movedTo,
    LocalDate lastSeen,
    List<String> nearest) {

  /** What has an address. */
  enum Kind {
    MEETING,
    SECTION,
    STATEMENT
  }

  LedgerEntry {
    nearest = List.copyOf(nearest);
  }

  static LedgerEntry meeting(String address, String file, Fingerprint fingerprint) {
    return new LedgerEntry(
        address, Kind.MEETING, file, null, null, fingerprint, null, null, List.of());
  }

  static LedgerEntry section(String address, String titleSlug, Fingerprint fingerprint) {
    String title = titleSlug.equals(lastPart(address)) ? null : titleSlug;
    return new LedgerEntry(
        address, Kind.SECTION, null, title, null, fingerprint, null, null, List.of());
  }

  static LedgerEntry statement(String address, String number, Fingerprint fingerprint) {
    return new LedgerEntry(
        address, Kind.STATEMENT, null, null, number, fingerprint, null, null, List.of());
  }

  static LedgerEntry moved(String address, String movedTo) {
    return new LedgerEntry(address, null, null, null, null, null, movedTo, null, List.of());
  }

  /** This entry, whose text is no longer there. */
  LedgerEntry gone(LocalDate day, List<String> near) {
    return new LedgerEntry(address, kind, file, title, number, fingerprint, null, day, near);
  }

  boolean isCurrent() {
    return movedTo == null && lastSeen == null;
  }

  boolean isMoved() {
    return movedTo != null;
  }

  /** The slug of a section's title. */
  String titleSlug() {
    return title == null ? id() : title;
  }

  /** The last part of the address. */
  String id() {
    return lastPart(address);
  }

  /** The address of a section's meeting or a statement's section; empty for a meeting. */
  String parent() {
    return parent(address);
  }

  static String parent(String address) {
    int slash = address.lastIndexOf('/');
    return slash < 0 ? "" : address.substring(0, slash);
  }

  static String lastPart(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The fingerprints of all entries of a kind. */
  static Stream<Fingerprint> fingerprints(Collection<LedgerEntry> entries, Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).map(LedgerEntry::fingerprint);
  }
}
