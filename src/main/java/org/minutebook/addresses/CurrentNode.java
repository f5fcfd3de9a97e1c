package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.minutebook.addresses.LedgerEntry.Kind;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/** A meeting, section or statement that was read now and needs an address. */
final class CurrentNode {
  private final Kind kind;
  private final String ownId;
  private final String name;
  private final String qualifiedSlug;
  private final Fingerprint fingerprint;
  private final CurrentNode parent;
  private final Consumer<LongConsumer> shingles;
  private final List<CurrentNode> children = new ArrayList<>();
  private PreviousNode previous;
  private String address;

  private CurrentNode(
      Kind kind,
      String ownId,
      String name,
      String qualifiedSlug,
      Fingerprint fingerprint,
      CurrentNode parent,
      Consumer<LongConsumer> shingles) {
    this.kind = kind;
    this.ownId = ownId;
    this.name = name;
    this.qualifiedSlug = qualifiedSlug;
    this.fingerprint = fingerprint;
    this.parent = parent;
    this.shingles = shingles;
  }

  /** A meeting with its sections and their statements. */
  static CurrentNode of(FingerprintedMeeting read) {
    Meeting meeting = read.meeting();
    CurrentNode root =
        new CurrentNode(
            Kind.MEETING,
            meeting.id(),
            meeting.file(),
            meeting.id(),
            read.whole(),
            null,
            sink -> {});
    Map<String, List<Integer>> statementsBySection = new HashMap<>();
    for (int i = 0; i < meeting.statements().size(); i++) {
      statementsBySection
          .computeIfAbsent(meeting.statements().get(i).section(), s -> new ArrayList<>())
          .add(i);
    }
    for (int i = 0; i < meeting.sections().size(); i++) {
      Section section = meeting.sections().get(i);
      CurrentNode node = section(section, read.sections().get(i), root);
      root.children.add(node);
      for (int j : statementsBySection.getOrDefault(section.id(), List.of())) {
        node.children.add(statement(meeting.statements().get(j), read.statements().get(j), node));
      }
    }
    return root;
  }

  private static CurrentNode section(
      Section section, Fingerprint fingerprint, CurrentNode meeting) {
    String slug = Slug.of(section.title(), "section");
    String qualified =
        section.path().isEmpty()
            ? slug
            : Slug.of(section.path().getLast() + " " + section.title(), "section");
    return new CurrentNode(
        Kind.SECTION,
        section.id(),
        slug,
        qualified,
        fingerprint,
        meeting,
        sink -> FingerprintedMeeting.forEachShingle(section, sink));
  }

  private static CurrentNode statement(
      Statement statement, Fingerprint fingerprint, CurrentNode section) {
    String id = LedgerEntry.lastPart(statement.id());
    return new CurrentNode(
        Kind.STATEMENT,
        id,
        id,
        id,
        fingerprint,
        section,
        sink -> FingerprintedMeeting.forEachShingle(statement, sink));
  }

  Kind kind() {
    return kind;
  }

  /** The id that the reader gave it; of a statement, the part after the section's id. */
  String ownId() {
    return ownId;
  }

  /** The file of a meeting. */
  String file() {
    return name;
  }

  /** Whether a meeting is one of several in its file. */
  boolean isPart() {
    return MeetingId.isOfPart(ownId, name);
  }

  /** What holds a meeting from one update to the next: its file, and in one of many its day. */
  String place() {
    return isPart() ? ownId : name;
  }

  /** The slug of a section's title. */
  String titleSlug() {
    return name;
  }

  /** The slug of a section's title behind that of the heading above it, if there is one. */
  String qualifiedSlug() {
    return qualifiedSlug;
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  /** The meeting of a section, the section of a statement; null for a meeting. */
  CurrentNode parent() {
    return parent;
  }

  /** The sections of a meeting, the statements of a section. */
  List<CurrentNode> children() {
    return children;
  }

  /** Passes the shingles of its text to {@code sink}; a meeting has none besides its sections'. */
  void forEachShingle(LongConsumer sink) {
    shingles.accept(sink);
  }

  /** What it was when the ledger was written. */
  Optional<PreviousNode> previous() {
    return Optional.ofNullable(previous);
  }

  boolean isUnmatched() {
    return previous == null;
  }

  void setPrevious(PreviousNode node) {
    previous = node;
  }

  /** The address assigned to it; null before. */
  String address() {
    return address;
  }

  void assign(String newAddress) {
    address = newAddress;
  }

  /** Its entry in the ledger. */
  LedgerEntry toEntry() {
    return switch (kind) {
      case MEETING -> LedgerEntry.meeting(address, file(), fingerprint);
      case SECTION -> LedgerEntry.section(address, titleSlug(), fingerprint);
      case STATEMENT -> LedgerEntry.statement(address, fingerprint);
    };
  }
}
