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
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.search.answers.AddressResolver;
import org.minutebook.search.answers.AttendanceRolls;
import org.minutebook.search.answers.Commits;
import org.minutebook.search.answers.DecisionLookup;
import org.minutebook.search.answers.DiscussionSearch;
import org.minutebook.search.answers.FormerTopics;
import org.minutebook.search.answers.OpenActions;
import org.minutebook.search.answers.RelatedSectionFinder;
import org.minutebook.search.answers.SectionSearch;
import org.minutebook.search.answers.Snapshot;
import org.minutebook.search.answers.Snapshots;
import org.minutebook.search.answers.ThreadSearch;
import org.minutebook.search.answers.TimelineSearch;
import org.minutebook.search.ranking.RankingWeights;

/**
 * Answers searches, timelines and look-ups from an index. Safe for use by several threads; each
 * call answers from one commit.
 *
 * <pre>{@code
 * MinutesSearch search = new MinutesSearch(index, archive::settings);
 * search.search(SearchRequest.of("arm -xen")).results().getFirst().section().title();
 * }</pre>
 *
 * <p>No query is an error: the answer's warnings say what could not be understood. All methods
 * throw {@link UncheckedIOException} if the index can't be read any more.
 */
public final class MinutesSearch implements AutoCloseable {
  private static final int MAX_SUGGESTIONS = 10;

  private final Snapshots snapshots;

  /**
   * Searches the last commit of an index. An index without any commit counts as empty.
   *
   * @param settings the archive's settings, for synonyms and names of people; read again with every
   *     {@link #refresh}
   */
  public MinutesSearch(MinutesIndex index, Supplier<Settings> settings) {
    this(Commits.of(index), settings, RankingWeights.DEFAULT, Clock.systemUTC());
  }

  /** Searches the commits of any index, with other weights, at another time. */
  MinutesSearch(Commits commits, Supplier<Settings> settings, RankingWeights weights, Clock clock) {
    this.snapshots = new Snapshots(commits, settings, weights, clock);
  }

  /** The sections that match a request, most relevant first unless it asks for another order. */
  public SearchResults search(SearchRequest request) {
    return snapshots.answer(snapshot -> SectionSearch.search(snapshot, request));
  }

  /**
   * The decisions and actions that match a request, oldest first unless it asks for another order.
   */
  public Timeline timeline(SearchRequest request) {
    return snapshots.answer(snapshot -> TimelineSearch.search(snapshot, request));
  }

  /** The months of a {@link #timeline}, with what matches in each. */
  public List<Timeline.Month> months(SearchRequest request) {
    return snapshots.answer(snapshot -> TimelineSearch.months(snapshot, request));
  }

  /** A {@link #timeline} told by discussion: its limit is one of discussions. */
  public Discussions discussions(SearchRequest request) {
    return snapshots.answer(snapshot -> DiscussionSearch.search(snapshot, request));
  }

  /**
   * Counts the decisions and actions of a {@link #timeline} by {@code year}, {@code series}, {@code
   * person} (their owner) and {@code kind}.
   */
  public Map<String, List<SearchResults.FacetCount>> timelineFacets(SearchRequest request) {
    return snapshots.answer(snapshot -> TimelineSearch.facets(snapshot, request));
  }

  /** Suggestions for a query typed so far, best first, at most ten. */
  public List<Suggestion> suggest(String typed) {
    return snapshots.answer(
        snapshot -> snapshot.suggestions().forText(typed, MAX_SUGGESTIONS, snapshot));
  }

  /** The sections of other meetings that are about the same topic as one section. */
  public RelatedSections related(Address section) {
    return snapshots.answer(snapshot -> RelatedSectionFinder.of(snapshot, section));
  }

  /** The attendees of the meeting with an id; none if there is no such meeting. */
  public List<Attendee> attendees(String meeting) {
    return snapshots.answer(snapshot -> snapshot.attendees(meeting));
  }

  /**
   * The meeting with an id. Its sections have their text, but no plain text, links and references.
   */
  public Optional<Meeting> meeting(String id) {
    return snapshots.answer(snapshot -> snapshot.meeting(id));
  }

  /**
   * What became of the statements of a meeting, and which of them only repeat one of an earlier
   * meeting, by their ids; statements of which nothing is known are missing.
   *
   * @param level how sure the statements are at least
   */
  public Map<String, StatementHistory> histories(String meeting, Statement.Level level) {
    return snapshots.answer(snapshot -> snapshot.histories(meeting, level));
  }

  /**
   * The meetings of a file that holds several, by date, by the id that the file as a whole would
   * have; none for any other id.
   */
  public List<MeetingRef> meetingsInFile(String id) {
    return snapshots.answer(snapshot -> snapshot.meetingsInFile(id));
  }

  /** All meetings by date, then id; those without a date last. */
  public List<MeetingRef> meetings() {
    return snapshots.answer(Snapshot::meetings);
  }

  /**
   * Resolves an address such as {@code weekly/2014-08-07/arm-integration} to a meeting or one of
   * its sections; the longest meeting id wins. Empty for an address that nothing has now.
   */
  public Optional<Address> resolve(String address) {
    return snapshots.answer(snapshot -> AddressResolver.resolve(snapshot, address));
  }

  /**
   * Resolves an address that {@link #resolve} does not know: where the section or meeting has
   * moved, which section a statement is in, or what is nearest if it is gone. Empty for an address
   * that was never handed out.
   */
  public Optional<AddressResolution> resolveRetired(String address) {
    return snapshots.answer(snapshot -> AddressResolver.resolveRetired(snapshot, address));
  }

  /** The addresses of meetings and sections that have moved, each of which still leads there. */
  public List<String> movedAddresses() {
    return snapshots.answer(AddressResolver::moved);
  }

  /**
   * The actions of a request that nothing says are done, by owner.
   *
   * @param from the first owner whose actions are shown, counted from 0
   * @param owners of so many owners from there on actions are shown
   * @param shown how many of each of them
   */
  public OwnerActions.Overview openActions(SearchRequest request, int from, int owners, int shown) {
    return snapshots.answer(
        snapshot -> OpenActions.byOwner(snapshot, request, from, owners, shown));
  }

  /** The decision that has a number now, such as {@code 2014-08-07.3}. */
  public Optional<Timeline.Entry> decision(String number) {
    return snapshots.answer(snapshot -> DecisionLookup.find(snapshot, number));
  }

  /** What became of a decision that had a number once; empty for a number never given. */
  public Optional<AddressResolution> goneDecision(String number) {
    return snapshots.answer(snapshot -> DecisionLookup.gone(snapshot, number));
  }

  /** Which files of the archive were read, and which problems they have. */
  public Coverage coverage() {
    return snapshots.answer(Snapshot::coverage);
  }

  /** Everybody whom the minutes name as present or as owner, those with most meetings first. */
  public List<Person> people() {
    return snapshots.answer(snapshot -> snapshot.rolls().all());
  }

  /** The person whom a slug means; their {@code id} may be the slug of another of their names. */
  public Optional<Person> person(String id) {
    return snapshots.answer(snapshot -> AttendanceRolls.person(snapshot, id));
  }

  /** The person whom a name means, if it is nobody else's; any of their names. */
  public Optional<KnownPerson> personCalled(String name) {
    return snapshots.answer(snapshot -> AttendanceRolls.called(snapshot, name));
  }

  /** The recurring topic that a title names. */
  public Optional<RecurringTopic> topicCalled(String title) {
    return snapshots.answer(snapshot -> snapshot.topicCatalog().called(title));
  }

  /** How much was discussed in each meeting, by its id. */
  public Map<String, MeetingCounts> meetingCounts() {
    return snapshots.answer(Snapshot::meetingCounts);
  }

  /** Topics that several meetings have discussed under the same title, the most frequent first. */
  public List<RecurringTopic> recurringTopics() {
    return snapshots.answer(snapshot -> snapshot.topicCatalog().mostDiscussed());
  }

  /** All topics that several meetings have discussed, those first discussed first. */
  public List<RecurringTopic> allRecurringTopics() {
    return snapshots.answer(snapshot -> snapshot.topicCatalog().all());
  }

  /**
   * The discussions of a recurring topic; empty if none has that address, or had it.
   *
   * @param id the end of its page's address; the answer's topic may have another by now
   * @param request its filters, order and page
   */
  public Optional<ThreadDiscussions> topic(String id, SearchRequest request) {
    return snapshots.answer(snapshot -> ThreadSearch.topic(snapshot, id, request));
  }

  /** The section that is left where {@link #topic} knows none: no other meeting discussed it. */
  public Optional<Address> onlyDiscussion(String topic) {
    return snapshots.answer(snapshot -> ThreadSearch.onlyDiscussion(snapshot, topic));
  }

  /**
   * What became of a topic whose titles were all reworded or removed: where one of its sections is
   * now, or that they are gone. Empty for an address that no topic had.
   */
  public Optional<AddressResolution> formerTopic(String topic) {
    return snapshots.answer(snapshot -> FormerTopics.resolve(snapshot, topic));
  }

  /** The recurring topic that a section belongs to. */
  public Optional<RecurringTopic> topicOf(Address section) {
    return snapshots.answer(snapshot -> ThreadSearch.topicOf(snapshot, section));
  }

  /**
   * The discussions that name an issue; empty if there are none.
   *
   * @param reference {@code owner/repository#12} in lower case, or {@code #12} where no repository
   *     is known
   * @param request its filters, order and page
   */
  public Optional<ThreadDiscussions> issue(String reference, SearchRequest request) {
    return snapshots.answer(snapshot -> ThreadSearch.issue(snapshot, reference, request));
  }

  /** The issues and pull requests that a section names, those of its title first. */
  public List<NamedIssue> issuesOf(Address section) {
    return snapshots.answer(snapshot -> ThreadSearch.issuesOf(snapshot, section));
  }

  /** The addresses of all sections in which something was discussed, meetings by date. */
  public List<Address> topics() {
    return snapshots.answer(ThreadSearch::allTopics);
  }

  /** How much is in the index, and when it last changed. */
  public Status status() {
    return snapshots.answer(Snapshot::status);
  }

  /**
   * What answers are made of besides the request, as a text that differs if any of it does: what is
   * in the index, the settings, and the day.
   */
  public String state() {
    return snapshots.state();
  }

  /** Searches the newest commit of the index from now on. */
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
