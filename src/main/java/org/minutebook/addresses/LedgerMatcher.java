package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minutebook.addresses.LedgerEntry.Kind;

/** Matches what the ledger knows of an archive with what was read now. */
final class LedgerMatcher {
  private final Ledger ledger;
  private final MatchThresholds thresholds;
  private final List<PreviousNode> meetings = new ArrayList<>();
  private final List<PreviousNode> sections = new ArrayList<>();
  private final List<PreviousNode> statements = new ArrayList<>();

  /**
   * Selects the entries to match: all but those of meetings that are left as they are.
   *
   * @param unread the meetings whose files have not changed
   * @param isUnavailable files that can't be read just now
   */
  LedgerMatcher(
      Ledger ledger,
      UnreadMeetings unread,
      Predicate<String> isUnavailable,
      MatchThresholds thresholds) {
    this.ledger = ledger;
    this.thresholds = thresholds;
    Map<String, PreviousNode> byAddress = new HashMap<>();
    Set<String> kept = new HashSet<>();
    List<LedgerEntry> entries = unread.entriesNotOfThem(ledger);
    for (Kind kind : Kind.values()) {
      for (LedgerEntry entry : entries) {
        if (entry.kind() != kind) {
          continue;
        }
        if (kind == Kind.MEETING
            && entry.isCurrent()
            && (isUnavailable.test(entry.file()) || unread.file(entry.address()).isPresent())) {
          kept.add(entry.address());
        }
        String meeting =
            switch (kind) {
              case MEETING -> entry.address();
              case SECTION -> entry.parent();
              case STATEMENT -> LedgerEntry.parent(entry.parent());
            };
        if (entry.isCurrent() && kept.contains(meeting)) {
          continue;
        }
        PreviousNode node = new PreviousNode(entry, parent(kind, byAddress.get(entry.parent())));
        byAddress.put(entry.address(), node);
        switch (kind) {
          case MEETING -> meetings.add(node);
          case SECTION -> sections.add(node);
          case STATEMENT -> statements.add(node);
        }
      }
    }
  }

  /** The address of a section may be that of a meeting now, which holds no statements itself. */
  private static PreviousNode parent(Kind kind, PreviousNode node) {
    Kind expected = kind == Kind.STATEMENT ? Kind.SECTION : Kind.MEETING;
    return kind == Kind.MEETING || node == null || node.entry().kind() != expected ? null : node;
  }

  /** All selected nodes: meetings, then sections, then statements. */
  List<PreviousNode> nodes() {
    List<PreviousNode> all = new ArrayList<>(meetings);
    all.addAll(sections);
    all.addAll(statements);
    return all;
  }

  /** Finds the successors of all nodes among the meetings and what they contain. */
  void match(List<CurrentNode> current) {
    if (nodes().isEmpty()) {
      return;
    }
    matchUnchanged(current);
    MatchScores scores = scores(current);
    new MeetingMatcher(meetings, current, scores, ledger, thresholds.meetings()).match();
    SectionMatcher sectionMatcher = new SectionMatcher(scores, thresholds);
    // A meeting's own sections go before those that another meeting brought into it.
    for (boolean own : new boolean[] {true, false}) {
      for (PreviousNode meeting : meetings) {
        meeting
            .successor()
            .filter(successor -> meeting.became(successor) == own)
            .ifPresent(now -> sectionMatcher.match(meeting.children(), now.children()));
      }
    }
    matchSplit(current, sectionMatcher);
    List<PreviousNode> unmatched = sections.stream().filter(PreviousNode::isUnmatched).toList();
    if (!unmatched.isEmpty()) {
      MovedSections moved = new MovedSections(scores, ledger, thresholds);
      unmatched.forEach(moved::find);
    }
    sections.forEach(new StatementMatcher(thresholds)::match);
  }

  private void matchUnchanged(List<CurrentNode> current) {
    Map<String, List<PreviousNode>> byPlace = MeetingMatcher.byPlace(meetings);
    for (CurrentNode meeting : current) {
      byPlace.getOrDefault(meeting.place(), List.of()).stream()
          .filter(node -> node.entry().isCurrent())
          .findFirst()
          .filter(
              node ->
                  SectionMatcher.matchUnchanged(
                      node.children(), meeting.children(), thresholds.sections()))
          .ifPresent(node -> node.matchWith(meeting));
    }
  }

  /** Matches the sections of files that were one meeting with those of all their meetings now. */
  private void matchSplit(List<CurrentNode> current, SectionMatcher matcher) {
    Map<String, List<CurrentNode>> parts =
        current.stream()
            .filter(CurrentNode::isPart)
            .collect(Collectors.groupingBy(CurrentNode::file));
    for (PreviousNode meeting : meetings) {
      if (meeting.isUnmatched() && !meeting.wasPart()) {
        List<CurrentNode> within =
            parts.getOrDefault(meeting.entry().file(), List.of()).stream()
                .flatMap(part -> part.children().stream())
                .toList();
        matcher.match(meeting.children(), within);
      }
    }
  }

  private MatchScores scores(List<CurrentNode> current) {
    List<PreviousNode> previous = new ArrayList<>();
    meetings.stream().filter(PreviousNode::isUnmatched).forEach(previous::add);
    sections.stream().filter(PreviousNode::isUnmatched).forEach(previous::add);
    List<CurrentNode> unmatchedSections =
        current.stream()
            .flatMap(meeting -> meeting.children().stream())
            .filter(CurrentNode::isUnmatched)
            .toList();
    return MatchScores.of(previous, unmatchedSections, thresholds.limits().maxNodesPerSample());
  }
}
