package org.minutebook.search.ranking;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.minutebook.archive.Settings;
import org.minutebook.search.MinutesInMemory;
import org.minutebook.search.words.Vocabulary;

/** One file of minutes in an index, and what the classes of this package work on. */
final class IndexedMinutes implements AutoCloseable {
  private final MinutesInMemory minutes;
  private final DirectoryReader reader;
  final Vocabulary vocabulary;
  final SearchScope topics;
  final SearchScope statements;
  final FilterQuery filters;

  IndexedMinutes(String text) throws IOException {
    this(text, Map.of());
  }

  IndexedMinutes(String text, Map<String, List<String>> synonyms) throws IOException {
    Settings settings =
        new Settings(
            Optional.empty(), Optional.empty(), Map.of(), synonyms, Map.of(), List.of(), "");
    minutes = new MinutesInMemory(settings).add("board/2020-05-04.md", text);
    reader = minutes.openReader();
    IndexSearcher searcher = new IndexSearcher(reader);
    vocabulary = new Vocabulary(reader, settings);
    topics = SearchScope.topics(searcher, RankingWeights.DEFAULT);
    statements = SearchScope.statements(searcher, RankingWeights.DEFAULT);
    filters = new FilterQuery(vocabulary.people());
  }

  /** The title of the section with a document number. */
  String title(int doc) throws IOException {
    String json = reader.storedFields().document(doc).get("json");
    return JsonParser.parseString(json).getAsJsonObject().get("title").getAsString();
  }

  /** The documents that match a query. */
  Candidates matches(Query query) throws IOException {
    return Candidates.all(query, topics.searcher(), Integer.MAX_VALUE).orElseThrow();
  }

  /** The titles of the sections that match a query, sorted. */
  List<String> titles(Query query) throws IOException {
    List<String> titles = new ArrayList<>();
    for (int doc : matches(query).docs()) {
      titles.add(title(doc));
    }
    titles.sort(null);
    return titles;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    minutes.close();
  }
}
