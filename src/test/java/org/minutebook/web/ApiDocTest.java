package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;

/** The examples of docs/api.md. */
class ApiDocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)\n`/api/v1/([\\w-]+)([^`\n]*)`\n\n```json\n(.*?)```\n");

  private static final String REST = "…";

  @TempDir Path folder;

  @Test
  void examplesAreResponsesAboutTheSampleArchive() throws Exception {
    Archive archive = Archive.open(Path.of("archive"));
    int examples = 0;
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      index.update(
          archive, StatementExtractor.reader(archive.settings())::read, "test", Progress.NONE);
      try (MinutesSearch search = new MinutesSearch(index, archive::settings)) {
        LocalApi api = new LocalApi(search, archive.settings());
        Matcher m = EXAMPLE.matcher(Files.readString(Path.of("docs/api.md")));
        for (; m.find(); examples++) {
          assertPart(
              JsonParser.parseString(m.group(3)),
              JsonParser.parseString(response(api, m.group(1), m.group(2))),
              m.group(1) + m.group(2));
        }
      }
    }
    assertEquals(4, examples);
  }

  private static String response(LocalApi api, String route, String rest) {
    return switch (route) {
      case "search" -> api.search(parameters(rest));
      case "timeline" -> api.timeline(parameters(rest));
      case "meetings" -> api.meeting(rest.substring(1), Map.of()).orElseThrow();
      default -> throw new IllegalArgumentException(route);
    };
  }

  /** The parameters of {@code ?q=ARM&limit=1}. */
  private static Map<String, String> parameters(String query) {
    return Stream.of(query.substring(1).split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** An example may leave out keys, the end of a list, and the end of a text. */
  private static void assertPart(JsonElement example, JsonElement response, String where) {
    if (example.isJsonObject()) {
      example
          .getAsJsonObject()
          .asMap()
          .forEach(
              (key, value) -> {
                assertTrue(response.getAsJsonObject().has(key), where + ": " + key);
                assertPart(value, response.getAsJsonObject().get(key), where + ": " + key);
              });
    } else if (example.isJsonArray()) {
      for (int i = 0; i < example.getAsJsonArray().size(); i++) {
        assertPart(example.getAsJsonArray().get(i), response.getAsJsonArray().get(i), where);
      }
      assertEquals(example.getAsJsonArray().isEmpty(), response.getAsJsonArray().isEmpty(), where);
    } else if (example.isJsonPrimitive() && example.getAsString().endsWith(REST)) {
      String text = example.getAsString();
      String begin = text.substring(0, text.length() - REST.length());
      assertTrue(response.getAsString().startsWith(begin), where + ": " + response);
    } else {
      assertEquals(example, response, where);
    }
  }
}
