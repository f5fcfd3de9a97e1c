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
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/** A meeting, section or statement that was read, and is to be given an address. */
final class CurrentNode {
  private final Kind kind;
  private final String own;
  private final String slug;
  private final String longer;
  private final Fingerprint print;
  private final CurrentNode parent;
  private final Consumer<LongConsumer> text;
  private final List<CurrentNode> parts = new ArrayList<>();
  private PreviousNode before;
  private String at;

  private CurrentNode(
      Kind kind,
      String own,
      String slug,
      String longer,
      Fingerprint print,
      CurrentNode parent,
      Consumer<LongConsumer> text) {
    this.kind = kind;
    this.own = own;
    this.slug = slug;
    this.longer = longer;
    this.print = print;
    this.parent = parent;
    this.text = text;
  }

  static CurrentNode of(FingerprintedMeeting contents) {
    Meeting meeting = contents.meeting();
    CurrentNode found =
        new CurrentNode(
            Kind.MEETING,
            meeting.id(),
            meeting.file(),
            meeting.id(),
            contents.whole(),
            null,
            sink -> {});
    Map<String, List<Integer>> said = new HashMap<>();
    for (int i = 0; i < meeting.statements().size(); i++) {
      said.computeIfAbsent(meeting.statements().get(i).section(), s -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < meeting.sections().size(); i++) {
      Section s = meeting.sections().get(i);
      String slug = Slug.of(s.title(), "section");
      String longer =
          s.path().isEmpty() ? slug : Slug.of(s.path().getLast() + " " + s.title(), "section");
      CurrentNode section =
          new CurrentNode(
              Kind.SECTION,
              s.id(),
              slug,
              longer,
              contents.sections().get(i),
              found,
              sink -> FingerprintedMeeting.each(s, sink));
      found.parts.add(section);
      for (int j : said.getOrDefault(s.id(), List.of())) {
        Statement statement = meeting.statements().get(j);
        String own = LedgerEntry.last(statement.id());
        section.parts.add(
            new CurrentNode(
                Kind.STATEMENT,
                own,
                own,
                own,
                contents.statements().get(j),
                section,
                sink -> FingerprintedMeeting.each(statement, sink)));
      }
    }
    return found;
  }

  Kind kind() {
    return kind;
  }

  /** The id its reader gave it; of a statement the part after its section's. */
  String own() {
    return own;
  }

  /** Slug of a section's title; of a meeting its file. */
  String slug() {
    return slug;
  }

  /** As {@link #slug}, told apart by the title of what a section lies in. */
  String longer() {
    return longer;
  }

  Fingerprint print() {
    return print;
  }

  CurrentNode parent() {
    return parent;
  }

  List<CurrentNode> parts() {
    return parts;
  }

  /** Hands the word groups of its text to {@code sink}; of a meeting, see its sections. */
  void each(LongConsumer sink) {
    text.accept(sink);
  }

  /** What it was when the ledger was written. */
  Optional<PreviousNode> before() {
    return Optional.ofNullable(before);
  }

  boolean isNew() {
    return before == null;
  }

  void was(PreviousNode former) {
    before = former;
  }

  /** The address it was given; null before. */
  String at() {
    return at;
  }

  void give(String address) {
    at = address;
  }

  /** Its line in the ledger. */
  LedgerEntry entry() {
    return switch (kind) {
      case MEETING -> LedgerEntry.meeting(at, slug, print);
      case SECTION -> LedgerEntry.section(at, slug, print);
      case STATEMENT -> LedgerEntry.statement(at, print);
    };
  }
}
