package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.search.answers.Commits;
import org.minutebook.search.ranking.RankingWeights;

/** Counts what a query does, which no other program on the machine can change. */
class WorkOfAQueryTest {
  private static final String[] WORDS =
      "rope tide winch pier sail mast oar net buoy quay hull deck keel anchor shed paint"
          .split(" ");

  /** These are 25 MB for the 10,000 matches that are ranked at most, however many there are. */
  private static final long MOST_BYTES_EACH = 2_500;

  /** What one query did. */
  private record Work(long postings, long bytes) {}

  private static Work work(int meetings, String query) throws IOException {
    return work(meetings, query, 5);
  }

  private static Work work(int meetings, String query, int matches) throws IOException {
    try (MinutesInMemory minutes = new MinutesInMemory();
        CountingReader reader = CountingReader.of(write(minutes, meetings).openReader());
        MinutesSearch search =
            new MinutesSearch(
                commit(reader), () -> Settings.NONE, RankingWeights.DEFAULT, Clock.systemUTC())) {
      // The first query also reads what is kept between queries.
      search.search(SearchRequest.of(query));
      search.search(SearchRequest.of(query));
      // Enough others that its ranking is none of the newest, which are kept.
      for (String first : WORDS) {
        search.search(SearchRequest.of(first + " " + query));
      }
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long postings = reader.postingsRead();
      long bytes = threads.getCurrentThreadAllocatedBytes();
      SearchResults results = search.search(SearchRequest.of(query));
      Work work =
          new Work(
              reader.postingsRead() - postings, threads.getCurrentThreadAllocatedBytes() - bytes);
      assertEquals(matches, results.total(), query);
      return work;
    }
  }

  private static Commits commit(DirectoryReader reader) {
    return new Commits() {
      @Override
      public Optional<DirectoryReader> last() {
        reader.incRef();
        return Optional.of(reader);
      }

      @Override
      public Optional<DirectoryReader> newerThan(DirectoryReader other) {
        return Optional.empty();
      }
    };
  }

  /** Five sections are about a zinnia, whatever the number of meetings. */
  private static MinutesInMemory write(MinutesInMemory minutes, int meetings) {
    Random random = new Random(3);
    for (int i = 0; i < meetings; i++) {
      StringBuilder text = new StringBuilder("# Harbour call\n\nPresent: Ada Brook, Kit Lane\n");
      for (int topic = 0; topic < 4; topic++) {
        text.append("\n## The ").append(WORDS[random.nextInt(WORDS.length)]).append("\n\n");
        for (int word = 0; word < 30; word++) {
          text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        text.append(i < 5 && topic == 1 ? "and the zinnia by the door.\n" : "and the door.\n");
      }
      String file = "%d-%02d-%02d.md".formatted(2000 + i / 300, 1 + i / 25 % 12, 1 + i % 25);
      minutes.add(file, text.toString());
    }
    return minutes;
  }

  @Test
  void workGrowsWithWhatMatchesAndNotWithTheIndex() throws IOException {
    Work small = work(40, "zinnia");
    Work large = work(400, "zinnia");

    String both = small + ", ten times the meetings: " + large;
    assertTrue(large.postings() <= 1.5 * small.postings() + 50, both);
    assertTrue(large.bytes() <= 1.5 * small.bytes() + 50_000, both);
  }

  @Test
  void queryStaysWithinItsBounds() throws IOException {
    Work work = work(400, "zinnia");

    assertTrue(work.postings() < 1_000, work.toString());
    assertTrue(work.bytes() < 1_500_000, work.toString());
  }

  @Test
  void memoryGrowsWithWhatMatchesByABoundedAmountEach() throws IOException {
    int sections = 4 * 100;
    Work small = work(100, "door", sections);
    Work large = work(400, "door", 4 * sections);

    long each = (large.bytes() - small.bytes()) / (3L * sections);
    assertTrue(each < MOST_BYTES_EACH, small + ", four times the meetings: " + large);
  }
}
