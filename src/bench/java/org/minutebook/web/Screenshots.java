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
 * Takes the screenshots for the README and the docs, of the sample archive.
 *
 * <pre>{@code
 * src/bench/run Screenshots docs/pictures
 * }</pre>
 */
final class Screenshots {
  /** A screenshot: its file's name, the page, the window's size and the colour scheme. */
  private record Screenshot(String name, String path, int width, int height, String scheme) {}

  private static final List<Screenshot> SCREENSHOTS =
      List.of(
          new Screenshot("query", "/search?q=Irmin", 1280, 860, "light"),
          new Screenshot("query-dark", "/search?q=Irmin", 1280, 860, "dark"),
          new Screenshot(
              "topic", "/meetings/weekly/2016-03-02/quality-and-test", 1280, 860, "light"),
          new Screenshot("narrow", "/search?q=Irmin&after=2015&before=2015", 390, 760, "light"));

  private Screenshots() {}

  /**
   * Takes all screenshots.
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
        for (Screenshot screenshot : SCREENSHOTS) {
          take(browser, server, screenshot, folder);
        }
      } finally {
        search.close();
      }
    }
  }

  private static void take(Browser browser, WebServer server, Screenshot screenshot, Path folder)
      throws Exception {
    ChromeDriver driver = browser.driver();
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    browser.resize(screenshot.width(), screenshot.height(), screenshot.scheme());
    driver.get(server.address() + screenshot.path().substring(1));
    Object png =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    Path file = folder.resolve(screenshot.name() + ".png");
    Files.write(file, Base64.getDecoder().decode(String.valueOf(png)));
    System.out.println(file);
  }
}
