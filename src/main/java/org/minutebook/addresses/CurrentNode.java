package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.minutebook.addresses.LedgerEntry.Kind;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;

/** A meeting, section or statement that was read now and needs an address. */
final class CurrentNode {
  /** What the id of a decision begins with. */
  private static final String DECISION = "d-";

  private final Kind kind;
  private final FingerprintedMeeting read;
  private final FingerprintedMeeting.Part part;
  private final CurrentNode parent;
  private final List<CurrentNode> children;
  private PreviousNode previous;
  private String address;
  private String number;

  private CurrentNode(
      Kind kind,
      FingerprintedMeeting read,
      FingerprintedMeeting.Part part,
      CurrentNode parent,
      Kind childKind) {
    this.kind = kind;
    this.read = read;
    this.part = part;
    this.parent = parent;
    List<CurrentNode> nodes = new ArrayList<>();
    for (FingerprintedMeeting.Part child : part.parts()) {
      nodes.add(new CurrentNode(childKind, read, child, this, Kind.STATEMENT));
    }
    this.children = List.copyOf(nodes);
  }

  /** A meeting with its sections and their statements. */
  static CurrentNode of(FingerprintedMeeting read) {
    return new CurrentNode(Kind.MEETING, read, read.whole(), null, Kind.SECTION);
  }

  Kind kind() {
    return kind;
  }

  /** The id that the reader gave it; of a statement, the part after the section's id. */
  String ownId() {
    return part.ownId();
  }

  /** The file of a meeting. */
  String file() {
    return part.name();
  }

  /** Whether a meeting is one of several in its file. */
  boolean isPart() {
    return MeetingId.isOfPart(part.ownId(), part.name());
  }

  /** What holds a meeting from one update to the next: its file, and in one of many its day. */
  String place() {
    return isPart() ? part.ownId() : part.name();
  }

  /** The slug of a section's title. */
  String titleSlug() {
    return part.name();
  }

  /** The slug of a section's title behind that of the heading above it, if there is one. */
  String qualifiedSlug() {
    return part.qualifiedSlug();
  }

  /** Which of the meeting's sections or statements it is, counted from 0. */
  int index() {
    return part.index();
  }

  /** The meeting that it is, or is in. */
  FingerprintedMeeting read() {
    return read;
  }

  Fingerprint fingerprint() {
    return part.fingerprint();
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
    if (kind == Kind.MEETING) {
      return;
    }
    Meeting meeting = read.meeting();
    if (kind == Kind.SECTION) {
      FingerprintedMeeting.forEachShingle(meeting.sections().get(part.index()), sink);
    } else {
      FingerprintedMeeting.forEachShingle(meeting.statements().get(part.index()), sink);
    }
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

  /** The decisions of a meeting, and what was one before, in the order of lines. */
  List<CurrentNode> decisions() {
    return children.stream()
        .flatMap(section -> section.children.stream())
        .filter(statement -> statement.isDecision() || statement.previousNumber() != null)
        .sorted(Comparator.comparingInt(CurrentNode::index))
        .toList();
  }

  private boolean isDecision() {
    return ownId().startsWith(DECISION);
  }

  /** The number that it had when the ledger was written; null if it had none. */
  String previousNumber() {
    return previous == null ? null : previous.entry().number();
  }

  /** The number of a decision; null for anything else, and before. */
  String number() {
    return number;
  }

  void setNumber(String newNumber) {
    number = newNumber;
  }

  /** Its entry in the ledger. */
  LedgerEntry toEntry() {
    return switch (kind) {
      case MEETING -> LedgerEntry.meeting(address, file(), fingerprint());
      case SECTION -> LedgerEntry.section(address, titleSlug(), fingerprint());
      case STATEMENT -> LedgerEntry.statement(address, number, fingerprint());
    };
  }
}
