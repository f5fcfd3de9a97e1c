package org.minutebook.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.minutebook.Usage;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Makes the README's pictures from the sample archive.
 *
 * <pre>{@code
 * src/bench/run Screenshots docs/pictures
 * }</pre>
 */
final class Screenshots {
  /** A picture: its file's name, the page, the window and the scheme. */
  private record Picture(String name, String path, int width, int height, String scheme) {}

  private static final List<Picture> PICTURES =
      List.of(
          new Picture("query", "/search?q=Irmin", 1280, 860, "light"),
          new Picture("query-dark", "/search?q=Irmin", 1280, 860, "dark"),
          new Picture("topic", "/meetings/weekly/2016-03-02/quality-and-test", 1280, 860, "light"),
          new Picture("narrow", "/search?q=Irmin&after=2015&before=2015", 390, 760, "light"));

  private Screenshots() {}

  /**
   * Takes all pictures.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws Exception {
    Usage.require(0, args, "Screenshots [FOLDER]");
    Path folder = Files.createDirectories(Path.of(args.length == 0 ? "docs/pictures" : args[0]));
    Archive archive = Archive.open(Path.of("archive"));
    Path temp = Files.createTempDirectory("screenshots");
    try (MinutesIndex index = MinutesIndex.open(temp.resolve("index"));
        Browser browser = Browser.start()) {
      index.update(
          archive, StatementExtractor.reader(archive.settings())::read, "1", Progress.NONE);
      MinutesSearch search = new MinutesSearch(index, archive::settings);
      try (WebServer server =
          WebServer.start(
              new WebSettings("127.0.0.1", 0, Path.of("static"), archive::settings, ""),
              () -> new Readiness.Ready(search))) {
        for (Picture picture : PICTURES) {
          take(browser, server, picture, folder);
        }
      } finally {
        search.close();
      }
    }
  }

  private static void take(Browser browser, WebServer server, Picture picture, Path folder)
      throws Exception {
    ChromeDriver driver = browser.driver();
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    browser.look(picture.width(), picture.height(), picture.scheme());
    driver.get(server.address() + picture.path().substring(1));
    Object png =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    Path file = folder.resolve(picture.name() + ".png");
    Files.write(file, Base64.getDecoder().decode(String.valueOf(png)));
    System.out.println(file);
  }
}
