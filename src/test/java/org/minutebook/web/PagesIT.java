package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser: both schemes, wide and narrow, with scripts and without. */
class PagesIT {
  @TempDir static Path folder;
  private static SampleServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    server = SampleServer.over(folder, OddMinutes.withSample());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @BeforeEach
  void reset() {
    browser.look(1440, "light");
    browser.scripts(true);
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/search?q=lantern",
        "/search?q=lantern&series=calls&after=2021&limit=many",
        "/search?q=zeppelin+lantern&series=none",
        "/timeline?q=lantern&sort=newest",
        "/actions",
        "/actions?person=bo-quist",
        "/meetings",
        "/meetings?series=calls&year=2021",
        "/meetings/calls/2021-05-04",
        "/meetings/calls/2021-05-04/lantern-supply",
        "/meetings/odd/2020-01-02",
        "/meetings/odd/2020-01-03",
        "/people",
        "/people/bo-quist",
        "/coverage",
        "/meetings/calls/2021-05-04/nothing");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleAndFits(String path) {
    for (String scheme : new String[] {"light", "dark"}) {
      browser.look(1440, scheme);
      open(path);
      assertFits(path, scheme);
      assertAccessible(path, scheme);
    }
    browser.look(390, "light");
    open(path);
    assertFits(path, "at 390");
    assertAccessible(path, "at 390");
    // 1440 pixels at 200 %, and the narrowest a page has to fit.
    for (int width : new int[] {768, 720, 320}) {
      browser.look(width, "light");
      open(path);
      assertFits(path, "at " + width);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleWithoutScripts(String path) {
    browser.scripts(false);
    browser.look(768, "light");
    open(path);
    assertAccessible(path, "without scripts");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingMovesOnceItIsShown(String path) {
    open(path);
    Object shift =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                let shift = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) shift += entry.value;
                }).observe({ type: "layout-shift", buffered: true });
                setTimeout(() => done(shift), 300);
                """);
    assertEquals(0, ((Number) shift).doubleValue(), path);
  }

  @Test
  void queryLeadsToTheSentenceItself() {
    for (boolean scripts : new boolean[] {true, false}) {
      browser.scripts(scripts);
      ChromeDriver driver = open("/");
      driver.findElement(By.name("q")).sendKeys("forty lanterns", Keys.ENTER);
      new WebDriverWait(driver, Duration.ofSeconds(5))
          .until(d -> d.getCurrentUrl().endsWith("/search?q=forty+lanterns"));
      driver.findElement(By.cssSelector(".entry.decision .words a")).click();
      WebElement sentence = driver.findElement(By.cssSelector("mark:target"));
      assertTrue(sentence.getText().contains("forty lanterns from the mill"), sentence.getText());
      assertEquals(
          true,
          driver.executeScript(
              "const b = arguments[0].getBoundingClientRect();"
                  + "return b.top >= 0 && b.bottom <= innerHeight",
              sentence));
      String own =
          driver.findElement(By.cssSelector("mark:target + a.anchor")).getAttribute("href");
      assertEquals(driver.getCurrentUrl(), own);
    }
  }

  @Test
  void keyboardReachesTheContentFirst() {
    ChromeDriver driver = open("/meetings");
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement skip = driver.switchTo().activeElement();
    assertEquals("Skip to the content", skip.getText());
    skip.sendKeys(Keys.ENTER);
    assertTrue(driver.getCurrentUrl().endsWith("#content_"));
  }

  @Test
  void nothingIsRefusedByThePolicy() {
    ChromeDriver driver = browser.driver();
    driver.manage().logs().get(LogType.BROWSER);
    pages()
        .filter(path -> !path.endsWith("/nothing"))
        .forEach(path -> driver.get(server.at(path).toString()));
    List<String> told =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    assertEquals(List.of(), told);
  }

  @Test
  void answerIsNarrowedWithoutScripts() {
    browser.scripts(false);
    ChromeDriver driver = open("/search?q=lantern");
    driver.findElement(By.xpath("//aside//a[text()='2014']")).click();
    assertTrue(driver.getCurrentUrl().contains("after=2014&before=2014"), driver.getCurrentUrl());
    assertEquals("2014×, take away", narrowed(driver));
    driver.findElement(By.cssSelector(".narrowed a")).click();
    assertTrue(driver.getCurrentUrl().endsWith("/search?q=lantern"), driver.getCurrentUrl());
    WebElement from = driver.findElement(By.name("after"));
    from.sendKeys("2021-05", Keys.ENTER);
    // The key is answered before the page it leads to.
    new WebDriverWait(driver, Duration.ofSeconds(5))
        .until(d -> d.getCurrentUrl().contains("q=lantern&after=2021-05"));
    List<String> days =
        driver.findElements(By.cssSelector(".results time")).stream()
            .map(time -> time.getAttribute("datetime"))
            .toList();
    assertTrue(days.size() > 0 && days.stream().allMatch("2021-05-04"::equals), days.toString());
  }

  @Test
  void linkControlLeadsToItselfWithoutScripts() {
    browser.scripts(false);
    ChromeDriver driver = open("/meetings/calls/2021-05-04");
    WebElement link = driver.findElement(By.cssSelector("mark.decision + a.anchor"));
    String address = link.getAttribute("href");
    link.click();
    assertEquals(address, driver.getCurrentUrl());
    assertEquals(1, driver.findElements(By.cssSelector("mark:target")).size());
  }

  static String narrowed(ChromeDriver driver) {
    return String.valueOf(
        driver.executeScript("return document.querySelector('.narrowed li').textContent"));
  }

  private static ChromeDriver open(String path) {
    browser.driver().get(server.at(path).toString());
    return browser.driver();
  }

  private static void assertFits(String path, String look) {
    assertEquals(
        browser.driver().executeScript("return document.documentElement.clientWidth"),
        browser.driver().executeScript("return document.documentElement.scrollWidth"),
        () -> path + " is wider than the window, " + look);
  }

  private static void assertAccessible(String path, String look) {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder().analyze(browser.driver()).getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
    }
    assertEquals(List.of(), found, () -> path + ", " + look);
  }
}
