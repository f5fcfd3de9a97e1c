package org.minutebook.search;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.minutebook.archive.Settings;
import org.minutebook.index.MemoryIndex;
import org.minutebook.search.answers.Commits;
import org.minutebook.search.ranking.RankingWeights;

/**
 * Minutes given as text, read by the real reader, indexed in memory and searched.
 *
 * <pre>{@code
 * minutes.add("2020-01-01.md", "# Call\n\n## Bees\n\nWe keep them.");
 * minutes.found("bees");
 * }</pre>
 */
public final class MinutesInMemory implements AutoCloseable {
  private final TreeMap<String, String> files = new TreeMap<>();
  private final MemoryIndex index;
  private final MinutesSearch search;

  public MinutesInMemory() {
    this(Settings.NONE);
  }

  public MinutesInMemory(Settings settings) {
    this(settings, RankingWeights.DEFAULT);
  }

  MinutesInMemory(Settings settings, RankingWeights weights) {
    index = new MemoryIndex(settings);
    Commits commits =
        new Commits() {
          @Override
          public Optional<DirectoryReader> last() throws IOException {
            return index.isEmpty() ? Optional.empty() : Optional.of(index.open());
          }

          @Override
          public Optional<DirectoryReader> newerThan(DirectoryReader reader) throws IOException {
            return Optional.ofNullable(DirectoryReader.openIfChanged(reader));
          }
        };
    search = new MinutesSearch(commits, () -> settings, weights, Clock.systemUTC());
  }

  public MinutesInMemory add(String file, String text) {
    files.put(file, text);
    return this;
  }

  MinutesInMemory remove(String file) {
    files.remove(file);
    return this;
  }

  /** Indexes the files; {@link MinutesSearch#refresh} has the search see them. */
  void commit() throws IOException {
    index.index(files);
  }

  /** Searches what was committed and refreshed before. */
  MinutesSearch searchAsItIs() {
    return search;
  }

  /** Searches the files as they are now. */
  public MinutesSearch search() throws IOException {
    commit();
    search.refresh();
    return search;
  }

  /** Opens the index of the files as they are now. */
  public DirectoryReader openReader() throws IOException {
    commit();
    return index.open();
  }

  SearchResults ask(String query) throws IOException {
    return search().search(SearchRequest.of(query));
  }

  /** Addresses of the sections found, in order. */
  List<String> found(String query) throws IOException {
    return found(SearchRequest.of(query));
  }

  List<String> found(SearchRequest request) throws IOException {
    return search().search(request).results().stream()
        .map(hit -> hit.meeting().id() + "/" + hit.section().id())
        .toList();
  }

  @Override
  public void close() throws IOException {
    search.close();
    index.close();
  }
}
