package org.minutebook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.archive.Settings;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.search.answers.AddressResolver;
import org.minutebook.search.answers.AttendanceRolls;
import org.minutebook.search.answers.ParsedRequest;
import org.minutebook.search.answers.RecurringTopics;
import org.minutebook.search.answers.RelatedSectionFinder;
import org.minutebook.search.answers.SectionSearch;
import org.minutebook.search.answers.Snapshot;
import org.minutebook.search.answers.Snapshots;
import org.minutebook.search.answers.StatementFacets;
import org.minutebook.search.answers.TimelineSearch;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.snippet.SnippetMaker;

/**
 * Answers from an index. Safe to use from several threads; what one call answers is of one commit.
 *
 * <pre>{@code
 * MinutesSearch search = new MinutesSearch(index);
 * search.search(SearchRequest.of("arm -xen")).results().getFirst().section().title();
 * }</pre>
 *
 * <p>Nothing that is asked is an error: what can't be understood is told in the answer's warnings.
 * All methods throw {@link UncheckedIOException} if the index can't be read any more.
 */
public final class MinutesSearch implements AutoCloseable {
  /** So many suggestions at most. */
  private static final int MOST_SUGGESTIONS = 10;

  private final Snapshots snapshots;

  /** Of an archive without settings; see {@link #MinutesSearch(MinutesIndex, Supplier)}. */
  public MinutesSearch(MinutesIndex index) {
    this(index, () -> Settings.NONE);
  }

  /**
   * Sees what is committed to the index now; an index with nothing to search counts as empty.
   *
   * @param settings those of the archive: other names of people and things; asked again with every
   *     {@link #refresh}
   */
  public MinutesSearch(MinutesIndex index, Supplier<Settings> settings) {
    this(index, settings, RankingWeights.DEFAULT, Clock.systemUTC());
  }

  /** With other weights, at another time. */
  MinutesSearch(
      MinutesIndex index, Supplier<Settings> settings, RankingWeights tuning, Clock clock) {
    this.snapshots = new Snapshots(index, settings, tuning, clock);
  }

  /** Sections that answer a request, most relevant first unless it says else. */
  public SearchResults search(SearchRequest request) {
    return snapshots.ask(snapshot -> SectionSearch.search(snapshot, request));
  }

  /** Decisions and actions that answer a request, oldest first unless it says else. */
  public Timeline timeline(SearchRequest request) {
    return snapshots.ask(snapshot -> TimelineSearch.search(snapshot, request));
  }

  /**
   * How many of the decisions and actions that {@link #timeline} answers with share a value: under
   * {@code year}, {@code series}, {@code person} (who owns them) and {@code kind}.
   */
  public Map<String, List<SearchResults.FacetCount>> timelineFacets(SearchRequest request) {
    return snapshots.ask(snapshot -> StatementFacets.of(snapshot, request));
  }

  /** What somebody who has typed so much may mean, best first, at most ten. */
  public List<Suggestion> suggest(String typed) {
    return snapshots.ask(snapshot -> snapshot.suggestions().forText(typed, MOST_SUGGESTIONS));
  }

  /** The sections of other meetings that are about the same topic as one section. */
  public RelatedSections akin(Address section) {
    return snapshots.ask(snapshot -> RelatedSectionFinder.of(snapshot, section));
  }

  /**
   * Marks the matches of a query in texts, in all variants that {@link #search} finds. The texts
   * themselves are left as they are.
   */
  public List<Snippet> highlight(String query, List<String> texts) {
    return snapshots.ask(
        snapshot -> {
          SnippetMaker snippets =
              new ParsedRequest(SearchRequest.of(query), snapshot, snapshot.today()).snippets();
          return texts.stream().map(snippets::whole).toList();
        });
  }

  /** Those who were at the meeting with that id. */
  public List<Attendee> attendees(String meeting) {
    return snapshots.ask(snapshot -> snapshot.attendees(meeting));
  }

  /** The meeting with that id. */
  public Optional<Meeting> meeting(String id) {
    return snapshots.ask(snapshot -> snapshot.meeting(id));
  }

  /** All meetings by date, then id; those without a date last. */
  public List<MeetingRef> meetings() {
    return snapshots.ask(Snapshot::meetings);
  }

  /**
   * What an address like {@code weekly/2014-08-07/arm-integration} leads to: a meeting or one of
   * its sections; the longest meeting id wins. Empty for an address that stands for nothing.
   */
  public Optional<Address> resolve(String address) {
    return snapshots.ask(snapshot -> AddressResolver.stands(snapshot, address));
  }

  /**
   * What has become of an address that {@link #resolve} does not know: where a section or meeting
   * has moved, in which section a statement stands, or that it is gone and what is nearest. Empty
   * for an address that was never handed out.
   */
  public Optional<AddressResolution> former(String address) {
    return snapshots.ask(snapshot -> AddressResolver.follow(snapshot, address));
  }

  /** The files that are no minutes, in path order. */
  public List<PassedOver> passedOver() {
    return snapshots.ask(Snapshot::passedOver);
  }

  /** What became of the archive's files. */
  public Coverage coverage() {
    return snapshots.ask(Snapshot::coverage);
  }

  /** Everybody the minutes name as present or as taking something on, most present first. */
  public List<Person> people() {
    return snapshots.ask(snapshot -> snapshot.rolls().all());
  }

  /** The person with that slug, or with one that is joined with it: their {@code id} may differ. */
  public Optional<Person> person(String id) {
    return snapshots.ask(snapshot -> AttendanceRolls.person(snapshot, id));
  }

  /** Titles that meetings come back to, the most frequent first. */
  public List<RecurringTopic> recurringTopics() {
    return snapshots.ask(Snapshot::recurring);
  }

  /** The addresses of all sections in which something was discussed, meetings by date. */
  public List<Address> topics() {
    return snapshots.ask(RecurringTopics::addresses);
  }

  /** What is in the index. */
  public Status status() {
    return snapshots.ask(Snapshot::status);
  }

  /** Makes visible what has been committed to the index since. */
  public void refresh() {
    snapshots.refresh();
  }

  @Override
  public void close() {
    try {
      snapshots.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be closed", e);
    }
  }
}
