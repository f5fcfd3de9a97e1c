package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Section;
import org.minutebook.search.Discussions;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.Snippet;
import org.minutebook.search.Timeline;
import org.minutebook.search.ranking.SectionTexts;
import org.minutebook.search.snippet.SnippetMaker;
import org.minutebook.search.topics.NestedSections;

/** Answers requests with a timeline that is told by discussion. */
public final class DiscussionSearch {
  private static final Set<String> STORED = Set.of(Fields.JSON);

  private DiscussionSearch() {}

  /** Of the request's limit, that many discussions are told. */
  public static Discussions search(Snapshot snapshot, SearchRequest request) throws IOException {
    ParsedRequest parsed = new ParsedRequest(request, snapshot, snapshot.today());
    return tell(snapshot, parsed, TimelineSearch.matches(snapshot, parsed), NestedSections.NONE);
  }

  /**
   * Tells the discussions that match a request, in its order.
   *
   * @param nested sections that are told as a part of those they are nested in
   */
  static Discussions tell(
      Snapshot snapshot,
      ParsedRequest parsed,
      TimelineSearch.Matches matches,
      NestedSections nested)
      throws IOException {
    SearchRequest request = parsed.request();
    ResultOrder order = new ResultOrder(request.sort().orElse(Sort.OLDEST));
    Query both =
        new BooleanQuery.Builder()
            .add(matches.statements(), Occur.SHOULD)
            .add(matches.about(), Occur.SHOULD)
            .build();
    ResultPage page =
        ResultPage.of(
            snapshot, both, order, request.withLimit(ResultPage.MAX_LIMIT), parsed.warnings());
    List<Found> found = found(snapshot, page.docs(), request.limit(), nested);
    boolean more = found.size() > request.limit() || page.next().isPresent();
    // What follows the last document of the page may belong to the same discussion.
    int complete = page.next().isPresent() ? Math.max(1, found.size() - 1) : found.size();
    found = found.subList(0, Math.min(complete, request.limit()));
    StandingFinder standing = StandingFinder.of(snapshot, parsed, matches);
    return new Discussions(
        TimelineSearch.timeline(
            snapshot,
            parsed,
            matches,
            standing,
            snapshot.searcher().count(matches.statements()),
            List.of(),
            Optional.empty()),
        discussions(snapshot, found, parsed.snippets(), standing, nested),
        more && !found.isEmpty()
            ? Optional.of(order.cursor((FieldDoc) found.getLast().last(), request))
            : Optional.empty());
  }

  /**
   * A section that was found, or of which statements were.
   *
   * @param doc number of its document
   * @param docs the documents that were found, in order
   */
  private record Found(String address, int doc, Section section, List<ScoreDoc> docs) {
    ScoreDoc last() {
      return docs.getLast();
    }

    List<ScoreDoc> statements() {
      return docs.stream().filter(found -> found.doc != doc).toList();
    }
  }

  /**
   * In the order of dates, a section and its statements follow one another. Ends where one more
   * begins than are shown.
   */
  private static List<Found> found(
      Snapshot snapshot, List<ScoreDoc> docs, int shown, NestedSections nested) throws IOException {
    List<Found> found = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      String address =
          nested.toldIn(DocumentLookup.address(snapshot.reader(), doc.doc).utf8ToString());
      if (found.size() > shown) {
        break;
      }
      if (found.isEmpty() || !found.getLast().address().equals(address)) {
        int section = snapshot.sectionDocument(address).orElseThrow();
        found.add(
            new Found(
                address,
                section,
                snapshot.stored(section, STORED).json(Section.class),
                new ArrayList<>()));
      }
      found.getLast().docs().add(doc);
    }
    return found;
  }

  private static List<Discussions.Discussion> discussions(
      Snapshot snapshot,
      List<Found> found,
      SnippetMaker snippets,
      StandingFinder standing,
      NestedSections nested)
      throws IOException {
    Map<Integer, List<Timeline.Entry>> statements = new HashMap<>();
    for (Found each : found) {
      List<Timeline.Entry> entries = new ArrayList<>();
      for (ScoreDoc doc : each.statements()) {
        entries.add(standing.entry(doc.doc));
      }
      statements.put(each.doc(), entries);
    }
    // To start again among the texts is slow, so they are read in the order of their documents.
    SectionTexts texts = snapshot.plainTexts();
    Map<Integer, Snippet> bySection = new HashMap<>();
    for (Found each : found.stream().sorted(Comparator.comparingInt(Found::doc)).toList()) {
      List<Timeline.Entry> told = statements.get(each.doc());
      Snippet own = without(told, snippets.best(texts.of(each.doc())));
      bySection.put(
          each.doc(),
          own.text().isBlank()
              ? nested.words(each.address(), doc -> without(told, snippets.best(texts.of(doc))))
              : own);
    }
    List<Discussions.Discussion> discussions = new ArrayList<>();
    for (Found each : found) {
      discussions.add(
          new Discussions.Discussion(
              snapshot.catalog().meetingOf(each.address()),
              each.section(),
              bySection.get(each.doc()),
              statements.get(each.doc())));
    }
    return discussions;
  }

  private static Snippet without(List<Timeline.Entry> statements, Snippet snippet) {
    Snippet rest = snippet;
    for (Timeline.Entry entry : statements) {
      String said = entry.statement().plain();
      rest = rest.without(said).without(withoutTitle(said, entry.section().title()));
    }
    return rest;
  }

  /** A title that stands in the line of what was said is not in the text of its section. */
  private static String withoutTitle(String said, String title) {
    if (!said.startsWith(title)) {
      return said;
    }
    int at = title.length();
    while (at < said.length() && !Character.isLetterOrDigit(said.charAt(at))) {
      at++;
    }
    return said.substring(at);
  }
}
