package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;
import org.minutebook.web.cards.CardPictures;

/** The pictures that previews of links show. */
@EnabledIf("fontsAreHere")
class CardsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String NUMBER = "2021-05-04.1";

  @RegisterExtension static final SampleServer server = SampleServer.over(files());

  @TempDir Path temp;

  static boolean fontsAreHere() {
    return CardPictures.canBeDrawn();
  }

  private static Map<String, String> files() {
    Map<String, String> files = new HashMap<>(HarbourMinutes.FILES);
    files.put(
        "calls/2021-06-01.md",
        """
        # Harbour call, 2021-06-01

        Attendees: Ann Lee (chair), Bo Quist

        ## Lantern supply

        See harbour/boats#12.

        Decision: the red lanterns were rejected.
        """);
    return files;
  }

  private static HttpResponse<byte[]> fetch(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static BufferedImage picture(String path) throws Exception {
    HttpResponse<byte[]> answer = fetch(path);
    assertEquals(200, answer.statusCode(), path);
    assertEquals("image/png", SampleServer.header(answer, "Content-Type"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertEquals(1200, image.getWidth());
    assertEquals(630, image.getHeight());
    return image;
  }

  /** How many pixels of the part where the words are have another colour than its corner. */
  private static long inked(BufferedImage image) {
    int[] pixels = image.getRGB(80, 134, 1040, 312, null, 0, 1040);
    return Arrays.stream(pixels).filter(pixel -> pixel != pixels[pixels.length - 1]).count();
  }

  private static String meta(String page, String property) {
    Matcher meta =
        Pattern.compile(
                "<meta (?:property|name)=\"" + Pattern.quote(property) + "\" content=\"([^\"]*)\">")
            .matcher(page);
    assertTrue(meta.find(), property);
    return meta.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/decisions/" + NUMBER,
        "/topics/lantern-supply",
        "/issues/harbour/boats/12",
        "/meetings/calls/2021-05-04",
        "/meetings/calls/2021-05-04/lantern-supply"
      })
  void pageNamesItsPictureWhichShowsItsWords(String path) throws Exception {
    String page = server.page(path);
    assertEquals("https://minutes.example" + path + ".png", meta(page, "og:image"));
    assertEquals("image/png", meta(page, "og:image:type"));
    assertEquals("1200", meta(page, "og:image:width"));
    assertEquals("630", meta(page, "og:image:height"));
    assertEquals("summary_large_image", meta(page, "twitter:card"));
    assertTrue(meta(page, "og:image:alt").endsWith(" · Harbour Minutes"), page);
    assertTrue(inked(picture(path + ".png")) > 2_000, path);
  }

  @Test
  void pictureOfADecisionSaysWhatWhereAndWhen() throws Exception {
    assertEquals(
        "Decision 2021-05-04.1 · We order forty lanterns from the mill before the autumn storms. ·"
            + " 4 May 2021 · Harbour call, 2021-05-04 · Harbour Minutes",
        meta(server.page("/decisions/" + NUMBER), "og:image:alt"));
  }

  @Test
  void pictureOfWhatWasRejectedSaysSo() throws Exception {
    String alt = meta(server.page("/decisions/2021-06-01.1"), "og:image:alt");
    assertTrue(alt.startsWith("Decision 2021-06-01.1 · rejected · "), alt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/decisions", "/topics", "/meetings", "/people/ann-lee", "/coverage"})
  void otherPagesHaveThePictureOfTheArchive(String path) throws Exception {
    assertEquals("https://minutes.example/card.png", meta(server.page(path), "og:image"));
  }

  @Test
  void pictureOfTheArchiveIsThere() throws Exception {
    assertTrue(inked(picture("/card.png")) > 2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=lantern", "/topics/lantern-supply?after=2021", "/nope"})
  void pagesThatSearchEnginesShouldNotIndexHaveNone(String path) throws Exception {
    assertFalse(server.get(path).body().contains("og:image"), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/decisions/2021-05-04.9.png",
        "/decisions/.png",
        "/decisions/2021-05-04.png",
        "/topics/nothing.png",
        "/topics/.png",
        "/issues/harbour/boats/99.png",
        "/meetings/calls/1999-01-01.png",
        "/meetings/calls/2021-05-04/nothing.png",
        "/people/ann-lee.png",
        "/search.png"
      })
  void whatIsNotThereHasNoPicture(String path) throws Exception {
    assertEquals(404, fetch(path).statusCode(), path);
  }

  @Test
  void picturesDiffer() throws Exception {
    assertNotEquals(
        inked(picture("/decisions/" + NUMBER + ".png")),
        inked(picture("/topics/lantern-supply.png")));
  }

  @Test
  void whoHasThePictureAlreadyIsToldSo() throws Exception {
    String path = "/decisions/" + NUMBER + ".png";
    HttpResponse<byte[]> first = fetch(path);
    String tag = SampleServer.header(first, "ETag");
    assertEquals("no-cache", SampleServer.header(first, "Cache-Control"));
    HttpResponse<byte[]> second = fetch(path, "If-None-Match", tag);
    assertEquals(304, second.statusCode());
    assertEquals(0, second.body().length);
    assertEquals("image/png", SampleServer.header(second, "Content-Type"));
    assertTrue(Arrays.equals(first.body(), fetch(path).body()));
  }

  @Test
  void headOfAPictureHasItsLengthAndNoBody() throws Exception {
    String head =
        server.sendRaw(
            "HEAD /decisions/" + NUMBER + ".png HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(head.startsWith("HTTP/1.1 200 "), head);
    assertTrue(head.contains("Content-Type: image/png"), head);
    assertTrue(head.endsWith("\r\n\r\n"), head);
  }

  @Test
  void pictureIsSentAsItIsWhateverTheClientAccepts() throws Exception {
    HttpResponse<byte[]> answer =
        fetch(
            "/topics/lantern-supply.png",
            "Accept",
            "application/json,image/png",
            "Accept-Encoding",
            "gzip");
    assertEquals(200, answer.statusCode());
    assertEquals("image/png", SampleServer.header(answer, "Content-Type"));
    assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
    assertEquals("cross-origin", SampleServer.header(answer, "Cross-Origin-Resource-Policy"));
  }

  @Test
  void pagesWithoutAPublicAddressNameNoPicture() throws Exception {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Path.of("static"), () -> Settings.NONE, "");
    try (WebServer other = WebServer.start(settings, () -> new Readiness.Ready(server.search()))) {
      String page = SampleServer.get(other, "/decisions/" + NUMBER).body();
      assertTrue(page.contains("og:title"), page);
      assertFalse(page.contains("og:image"), page);
      assertFalse(page.contains("twitter:card"), page);
      assertEquals(200, SampleServer.get(other, "/decisions/" + NUMBER + ".png").statusCode());
    }
  }

  @Test
  void pictureBelowAPathIsNamedWithThatPath() throws Exception {
    Settings below =
        new Settings(
            Optional.of("Harbour"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("https://minutes.example/harbour"),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            "");
    WebSettings settings = new WebSettings("127.0.0.1", 0, Path.of("static"), () -> below, "");
    try (WebServer other = WebServer.start(settings, () -> new Readiness.Ready(server.search()))) {
      String page = SampleServer.get(other, "/decisions/" + NUMBER).body();
      String picture = meta(page, "og:image");
      assertEquals("https://minutes.example/harbour/decisions/" + NUMBER + ".png", picture);
      assertEquals(200, SampleServer.get(other, "/decisions/" + NUMBER + ".png").statusCode());
    }
  }
}
