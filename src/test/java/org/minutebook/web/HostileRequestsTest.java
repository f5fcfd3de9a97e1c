package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.minutes.Address;

/**
 * Queries, addresses, cursors, parameters and settings that nobody means, made of kept hostile
 * inputs by a seeded generator. {@code -Dlong=true} makes a hundred times as many, {@code -Dseed=N}
 * others. What fails once goes into {@code queries.txt}.
 */
class HostileRequestsTest {
  private static final int TIMES = Boolean.getBoolean("long") ? 20_000 : 200;
  private static final long SEED = Long.getLong("seed", 18);
  private static final Path KEPT = Path.of("src/test/resources/org/minutebook/hostile/queries.txt");
  private static final List<String> PATHS =
      List.of(
          "/search",
          "/timeline",
          "/decisions",
          "/actions",
          "/people",
          "/meetings",
          "/topics",
          "/feed.atom",
          "/feed.json",
          "/api/v1/search",
          "/api/v1/timeline",
          "/api/v1/suggest",
          "/api/v1/meetings");
  private static final List<String> PARAMETERS =
      List.of(
          "series", "person", "kind", "outcome", "after", "before", "sort", "limit", "cursor",
          "explain", "as-of", "level", "by", "year", "name");
  private static final List<String> BELOW =
      List.of(
          "/meetings/",
          "/people/",
          "/topics/",
          "/issues/",
          "/decisions/",
          "/static/",
          "/api/v1/meetings/",
          "/api/v1/topics/",
          "/file/",
          "/");

  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

  @TempDir Path temp;

  private static List<String> kept() throws Exception {
    return Files.readAllLines(KEPT);
  }

  /** A kept input, or one torn, doubled or joined with another. */
  private static String input(List<String> kept, Random random) {
    String text = kept.get(random.nextInt(kept.size()));
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(6)) {
      case 0 -> text;
      case 1 -> text.substring(at);
      case 2 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
      case 3 -> text.substring(0, at) + kept.get(random.nextInt(kept.size()));
      case 4 -> (text + " ").repeat(1 + random.nextInt(5));
      default -> String.valueOf(random.nextLong());
    };
  }

  /** A text without halves of pairs, which can't be sent or written. */
  private static String whole(String text) {
    return text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String encoded(String text) {
    return Address.encode(whole(text));
  }

  private static void assertIsAnswered(String address) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = server.get(address);
    assertTrue(answer.statusCode() < 500, answer.statusCode() + " for " + address);
    boolean isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    assertFalse(isPage && answer.body().contains("<script>alert"), address);
    assertFalse(answer.body().contains("\tat org."), address);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < 8, seconds + " s for " + address);
  }

  @Test
  void everyKeptQueryIsAnswered() throws Exception {
    for (String query : kept()) {
      assertIsAnswered("/search?q=" + encoded(query));
      assertIsAnswered("/api/v1/suggest?q=" + encoded(query));
    }
  }

  @Test
  void anyQueryAndParametersAreAnswered() throws Exception {
    List<String> kept = kept();
    Random random = new Random(SEED);
    for (int i = 0; i < TIMES; i++) {
      StringBuilder address = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
      address.append("?q=").append(encoded(input(kept, random)));
      for (int more = random.nextInt(3); more > 0; more--) {
        address.append('&').append(PARAMETERS.get(random.nextInt(PARAMETERS.size())));
        address.append('=').append(encoded(input(kept, random)));
      }
      if (address.length() < 6000) {
        assertIsAnswered(address.toString());
      }
    }
  }

  @Test
  void anyAddressIsAnswered() throws Exception {
    List<String> kept = kept();
    Random random = new Random(SEED + 1);
    for (int i = 0; i < TIMES; i++) {
      String below = BELOW.get(random.nextInt(BELOW.size()));
      String address = below + encoded(input(kept, random)).replace("%2F", "/");
      if (address.length() < 6000) {
        assertIsAnswered(address);
      }
    }
  }

  @Test
  void tornCursorsAreAnswered() throws Exception {
    Random random = new Random(SEED + 2);
    String cursor =
        server.json("/api/v1/search?q=the&limit=1").get("next").isJsonNull()
            ? ""
            : server.json("/api/v1/search?q=the&limit=1").get("next").getAsString();
    assertFalse(cursor.isEmpty(), "there is a next page");
    for (int i = 0; i < TIMES; i++) {
      StringBuilder torn = new StringBuilder(cursor);
      for (int times = 1 + random.nextInt(3); times > 0 && !torn.isEmpty(); times--) {
        torn.setCharAt(random.nextInt(torn.length()), (char) ('!' + random.nextInt(90)));
        torn.setLength(random.nextInt(4) == 0 ? random.nextInt(torn.length() + 1) : torn.length());
      }
      assertIsAnswered("/api/v1/search?q=the&limit=1&cursor=" + encoded(torn.toString()));
    }
  }

  @Test
  void anySettingsAreReadOrRefused() throws Exception {
    String settings =
        """
        name: Harbour
        source: https://example.org/{path}
        people:
          Ada Brook: [Ada B]
        synonyms: {tender: [dinghy]}
        labels:
          conclusion: [upshot, "a*"]
        ignore: [drafts/**]
        redactions:
          - words: Kim Vale
          - digest: 2-00000000000000000000000000000000
        """;
    List<String> kept = kept();
    Random random = new Random(SEED + 3);
    Files.writeString(temp.resolve("a.md"), "a");
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      int at = random.nextInt(settings.length());
      int to = Math.min(settings.length(), at + random.nextInt(30));
      String text = settings.substring(0, at) + input(kept, random) + settings.substring(to);
      Files.writeString(temp.resolve(Archive.SETTINGS), whole(text));
      try {
        Archive.open(temp);
      } catch (ArchiveException e) {
        refused++;
        assertTrue(e.getMessage().contains(Archive.SETTINGS), e.getMessage());
      }
    }
    assertTrue(refused > 0 && refused < TIMES, refused + " of " + TIMES);
    assertEquals("a", Files.readString(temp.resolve("a.md")));
  }
}
