package org.minutebook.search.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.Usage;
import org.minutebook.archive.Archive;
import org.minutebook.index.Fields;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.json.Json;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.statements.StatementExtractor;

/**
 * Lists which statements of archives are taken for copies of earlier ones: a line of JSON for each
 * pair, and on standard error how many statements of each kind are left.
 *
 * <pre>src/bench/run CarriedOver FOLDER... > pairs.jsonl</pre>
 */
final class CarriedOver {
  /** A statement and the one that it repeats, with what became of the latter. */
  private record Pair(String archive, Place original, Place copy, StatementHistory history) {}

  private record Place(
      String file, int line, String date, String section, String kind, String text) {}

  private CarriedOver() {}

  public static void main(String[] args) throws Exception {
    Usage.require(1, args, "CarriedOver FOLDER...");
    for (String folder : args) {
      list(Path.of(folder));
    }
  }

  private static void list(Path folder) throws Exception {
    Path at = Files.createTempDirectory("minutebook-bench");
    Archive archive = Archive.open(folder);
    try (MinutesIndex index = MinutesIndex.open(at)) {
      index.update(
          archive, StatementExtractor.reader(archive.settings())::read, "bench", Progress.NONE);
      Snapshots snapshots =
          new Snapshots(
              Commits.of(index), archive::settings, RankingWeights.DEFAULT, Clock.systemUTC());
      String name = folder.getFileName().toString();
      snapshots.answer(snapshot -> list(snapshot, name));
      snapshots.close();
    }
  }

  private static boolean list(Snapshot snapshot, String name) throws IOException {
    StatementCopies copies = snapshot.copies(Statement.Level.SURE);
    List<String> counts = new ArrayList<>();
    for (Statement.Kind kind : Statement.Kind.values()) {
      int all = snapshot.searcher().count(FilterQuery.statements(kind));
      int left = snapshot.searcher().count(snapshot.statements(kind));
      int followed = 0;
      int done = 0;
      if (left > 0) {
        for (ScoreDoc doc : snapshot.searcher().search(snapshot.statements(kind), left).scoreDocs) {
          StatementHistory history = copies.history(doc.doc, snapshot);
          followed += history.isCarriedOver() ? 1 : 0;
          done += history.done().orElse(false) ? 1 : 0;
        }
      }
      counts.add(
          "%s %d -> %d (carried over %d, done %d)"
              .formatted(kind.word(), all, left, followed, done));
      for (ScoreDoc doc :
          snapshot.searcher().search(FilterQuery.statements(kind), Math.max(1, all)).scoreDocs) {
        OptionalInt original = copies.originalOf(doc.doc);
        if (original.isPresent()) {
          System.out.println(
              Json.print(
                  new Pair(
                      name,
                      place(snapshot, original.getAsInt()),
                      place(snapshot, doc.doc),
                      copies.history(original.getAsInt(), snapshot))));
        }
      }
    }
    System.err.println(name + ": " + String.join(", ", counts));
    return true;
  }

  private static Place place(Snapshot snapshot, int doc) throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc, Set.of(Fields.JSON, Fields.ADDRESS));
    Statement statement = stored.json(Statement.class);
    MeetingRef meeting = snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS));
    return new Place(
        meeting.file(),
        statement.line(),
        meeting.date().map(Object::toString).orElse(""),
        snapshot.section(stored.get(Fields.ADDRESS)).map(Section::title).orElse(""),
        statement.kind().word(),
        statement.text());
  }
}
