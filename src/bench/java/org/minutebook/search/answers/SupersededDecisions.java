package org.minutebook.search.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.index.MinutesIndex;
import org.minutebook.json.Json;
import org.minutebook.minutes.Statement;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.standing.Decision;
import org.minutebook.search.standing.Supersessions;

/**
 * Lists which decisions of an index are superseded, in random order: a line of JSON for each, and
 * on standard error how many decisions there are and how many are superseded.
 *
 * <pre>src/bench/run SupersededDecisions INDEX SEED > links.jsonl</pre>
 */
final class SupersededDecisions {
  /** A decision and the one that supersedes it. */
  private record Pair(Place earlier, Place later, String reason) {}

  private record Place(String meeting, String date, String section, String outcome, String text) {
    static Place of(Decision decision) {
      Statement statement = decision.statement();
      return new Place(
          decision.meeting(),
          decision.date().toString(),
          statement.section(),
          statement.outcome().map(Statement.Outcome::word).orElse(""),
          statement.plain());
    }
  }

  private SupersededDecisions() {}

  public static void main(String[] args) throws Exception {
    Usage.require(2, args, "SupersededDecisions INDEX SEED");
    Random random = new Random(Long.parseLong(args[1]));
    try (MinutesIndex index = MinutesIndex.open(Path.of(args[0]))) {
      Snapshots snapshots =
          new Snapshots(
              Commits.of(index), () -> Settings.NONE, RankingWeights.DEFAULT, Clock.systemUTC());
      snapshots.answer(snapshot -> list(snapshot, random));
      snapshots.close();
    }
  }

  private static boolean list(Snapshot snapshot, Random random) throws IOException {
    Query query = snapshot.statements(Statement.Kind.DECISION);
    DecisionReader reader = snapshot.decisions();
    List<Decision> decisions = new ArrayList<>();
    for (ScoreDoc doc :
        snapshot
            .searcher()
            .search(query, Math.max(1, snapshot.searcher().count(query)))
            .scoreDocs) {
      reader.read(doc.doc).ifPresent(decisions::add);
    }
    long start = System.nanoTime();
    List<Supersessions.Link> links = new ArrayList<>(Supersessions.among(decisions));
    System.err.printf(
        "%d decisions, %d superseded; found in %d ms%n",
        decisions.size(), links.size(), (System.nanoTime() - start) / 1_000_000);
    Collections.shuffle(links, random);
    for (Supersessions.Link link : links) {
      System.out.println(
          Json.print(new Pair(Place.of(link.earlier()), Place.of(link.later()), link.reason())));
    }
    return true;
  }
}
