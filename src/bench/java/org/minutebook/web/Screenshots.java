package org.minutebook.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.Usage;
import org.minutebook.archive.Archive;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.statements.StatementExtractor;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes the screenshots for the README and the docs, of the sample archive; or, to look at them
 * all, those of every kind of page, wide and narrow, light and dark.
 *
 * <pre>{@code
 * src/bench/run Screenshots docs/pictures
 * src/bench/run Screenshots ../pages all
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

  /** The pages that {@code all} takes pictures of, by name. */
  private static final Map<String, String> PAGES = new TreeMap<>();

  static {
    PAGES.put("home", "/");
    PAGES.put("answer", "/search?q=Irmin");
    PAGES.put("answer-person", "/search?q=Anil+Madhavapeddy");
    PAGES.put("answer-issue", "/search?q=%23404");
    PAGES.put("timeline", "/timeline?q=Irmin");
    PAGES.put("topics", "/topics");
    PAGES.put("topic", "/topics/pioneer-projects");
    PAGES.put("topic-gone", "/topics/nothing");
    PAGES.put("issue", "/issues/mirage/mirage-www/404");
    PAGES.put("decisions", "/decisions");
    PAGES.put("decision", "/decisions/2014-09-16.1");
    PAGES.put("actions", "/actions");
    PAGES.put("owners", "/actions?by=owner");
    PAGES.put("people", "/people?sort=name");
    PAGES.put("person", "/people/mindy-preston");
    PAGES.put("meetings", "/meetings");
    PAGES.put("meeting", "/meetings/weekly/2016-03-02");
    PAGES.put("section", "/meetings/weekly/2016-03-02/quality-and-test");
    PAGES.put("coverage", "/coverage");
  }

  private static final int TALL = 1400;

  private Screenshots() {}

  private static List<Screenshot> ofAllPages() {
    List<Screenshot> all = new ArrayList<>();
    PAGES.forEach(
        (name, path) -> {
          for (int width : new int[] {1440, 390}) {
            for (String scheme : new String[] {"light", "dark"}) {
              all.add(new Screenshot(name + "-" + width + "-" + scheme, path, width, TALL, scheme));
            }
          }
        });
    return all;
  }

  /**
   * Takes all screenshots.
   *
   * @param args the folder to write to, and {@code all} for every kind of page
   */
  public static void main(String[] args) throws Exception {
    Usage.require(0, args, "Screenshots [FOLDER [all]]");
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
        for (Screenshot screenshot : args.length > 1 ? ofAllPages() : SCREENSHOTS) {
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
