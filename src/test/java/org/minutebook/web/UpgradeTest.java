package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.index.FileParser;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/**
 * An archive with the ledger that a version of November 2026 wrote, after some edits. What that
 * version answered at every address of the ledger, and which ids its feed had, is kept beside it;
 * later versions must answer the same. {@code -Dupgrade=write} writes down what this version says,
 * which is for addresses of new kinds only.
 */
class UpgradeTest {
  private static final Path KEPT = Path.of("src/test/resources/org/minutebook/upgrade");
  private static final Pattern ADDRESS = Pattern.compile("\\{\"at\":\"([^\"]+)\"");

  @TempDir Path temp;

  @Test
  void laterVersionAnswersEveryAddressAndFeedAsBefore() throws Exception {
    Path archive = temp.resolve("archive");
    try (Stream<Path> paths = Files.walk(KEPT.resolve("archive"))) {
      for (Path path : paths.sorted().toList()) {
        Files.copy(path, archive.resolve(KEPT.resolve("archive").relativize(path).toString()));
      }
    }
    try (MinutesIndex index = MinutesIndex.open(temp.resolve("index"))) {
      for (String reader : List.of("the former version", "this version")) {
        Archive opened = Archive.open(archive);
        index.update(
            opened,
            FileParser.of(StatementExtractor.reader(opened.settings())),
            reader,
            Progress.NONE);
      }
      try (MinutesSearch search = new MinutesSearch(index, () -> SampleServer.SETTINGS);
          WebServer server = SampleServer.start(() -> new Readiness.Ready(search))) {
        List<String> said =
            said(server, Files.readString(KEPT.resolve("archive/.minutebook/links.jsonl")));
        Path kept = KEPT.resolve("answers.txt");
        if ("write".equals(System.getProperty("upgrade"))) {
          Files.write(kept, said);
        }
        assertTrue(said.size() > 20, said.size() + " answers");
        assertEquals(
            String.join("\n", Files.readAllLines(kept)),
            String.join("\n", said),
            "the same answers");
      }
    }
  }

  private static List<String> said(WebServer server, String ledger) throws Exception {
    List<String> said = new ArrayList<>();
    Matcher at = ADDRESS.matcher(ledger);
    while (at.find()) {
      HttpResponse<String> answer = SampleServer.get(server, "/meetings/" + at.group(1));
      String where =
          answer.headers().firstValue("Location").map(URI::create).map(URI::toString).orElse("");
      said.add((at.group(1) + " " + answer.statusCode() + " " + where).strip());
    }
    for (String number :
        List.of("2031-05-07.1", "2031-05-07.2", "2031-05-14.1", "2031-05-14.2", "2031-05-14.3")) {
      said.add(
          "decision "
              + number
              + " "
              + SampleServer.get(server, "/decisions/" + number).statusCode());
    }
    HttpResponse<String> feed = SampleServer.get(server, "/feed.json");
    for (JsonElement item :
        JsonParser.parseString(feed.body()).getAsJsonObject().getAsJsonArray("items")) {
      said.add(
          "feed "
              + item.getAsJsonObject().get("id").getAsString()
              + " "
              + item.getAsJsonObject().get("date_published").getAsString());
    }
    return said;
  }
}
