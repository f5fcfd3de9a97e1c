package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser: light and dark, wide and narrow, with and without scripts. */
class PagesIT {
  @RegisterExtension static final SampleServer server = SampleServer.over(OddMinutes.withHarbour());

  /** What else axe looks at is the same in both schemes. */
  private static final List<String> RULES_OF_COLOURS =
      List.of("color-contrast", "link-in-text-block");

  /** What depends on the width; other rules are asked in a wide and in a narrow window. */
  private static final List<String> RULES_OF_WIDTH =
      List.of("scrollable-region-focusable", "target-size");

  private static Browser browser;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void reset() {
    browser.resize(1440, "light");
    browser.allowScripts(true);
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/search?q=lantern",
        "/search?q=lantern&series=calls&after=2021&limit=many",
        "/search?q=zeppelin+lantern&series=none",
        "/timeline?q=lantern&sort=newest",
        "/decisions",
        "/decisions?outcome=accepted",
        "/decisions/2021-05-04.1",
        "/corrections/calls/2021-05-04/lantern-supply/d-decision-we-order-forty-lanterns-from",
        "/actions",
        "/actions?by=owner",
        "/actions?person=bo-quist",
        "/meetings",
        "/meetings?series=calls&year=2021",
        "/meetings/calls/2021-05-04",
        "/meetings/calls/2021-05-04/lantern-supply",
        "/meetings/odd/2020-01-02",
        "/meetings/odd/2020-01-03",
        "/meetings/odd/2020-02-03/the-harbour-s-bell-boats-bells-7",
        "/topics",
        "/topics?q=nothing",
        "/topics?sort=newest",
        "/topics/the-harbour-s-bell-boats-bells-7",
        "/topics/the-harbour-s-bell-boats-bells-7?before=2020-02-03",
        "/issues/boats/bells/7",
        "/search?q=bo+quist",
        "/search?q=%237",
        "/people",
        "/people?sort=name",
        "/people?q=nobody",
        "/people/bo-quist",
        "/coverage",
        "/topics/nothing",
        "/meetings/calls/2021-05-04/nothing");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleAndFits(String path) {
    open(path);
    for (int width : new int[] {1440, 390}) {
      browser.resize(width, "light");
      assertFits(path, "at " + width);
      assertAccessible(path, "light at " + width);
      browser.resize(width, "dark");
      assertNoViolations(new AxeBuilder().withRules(RULES_OF_COLOURS), path, "dark at " + width);
    }
    for (int width : new int[] {768, 320}) {
      browser.resize(width, "light");
      assertFits(path, "at " + width);
      assertNoViolations(new AxeBuilder().withRules(RULES_OF_WIDTH), path, "at " + width);
    }
    // 1440 pixels at 200 %.
    browser.resize(720, "light");
    assertFits(path, "at 720");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleWithoutScripts(String path) {
    browser.allowScripts(false);
    browser.resize(768, "light");
    open(path);
    assertAccessible(path, "without scripts");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void layoutDoesNotShift(String path) {
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
  void searchLeadsToTheSentence() {
    for (boolean scripts : new boolean[] {true, false}) {
      browser.allowScripts(scripts);
      ChromeDriver driver = open("/");
      driver.findElement(By.name("q")).sendKeys("forty lanterns", Keys.ENTER);
      new WebDriverWait(driver, Duration.ofSeconds(5))
          .until(d -> d.getCurrentUrl().endsWith("/search?q=forty+lanterns"));
      driver.findElement(By.cssSelector(".entry.decision .text a")).click();
      WebElement sentence = driver.findElement(By.cssSelector("mark:target"));
      assertTrue(sentence.getText().contains("forty lanterns from the mill"), sentence.getText());
      assertEquals(
          true,
          driver.executeScript(
              "const b = arguments[0].getBoundingClientRect();"
                  + "return b.top >= 0 && b.bottom <= innerHeight",
              sentence));
      String link =
          driver.findElement(By.cssSelector("mark:target + a.anchor")).getAttribute("href");
      assertEquals(driver.getCurrentUrl(), link);
    }
  }

  @Test
  void firstTabStopSkipsToTheContent() {
    ChromeDriver driver = open("/meetings");
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement skip = driver.switchTo().activeElement();
    assertEquals("Skip to content", skip.getText());
    skip.sendKeys(Keys.ENTER);
    assertTrue(driver.getCurrentUrl().endsWith("#content_"));
  }

  @Test
  void securityPolicyBlocksNothing() {
    ChromeDriver driver = browser.driver();
    driver.manage().logs().get(LogType.BROWSER);
    pages()
        .filter(path -> !path.endsWith("/nothing"))
        .forEach(path -> driver.get(server.uri(path).toString()));
    List<String> warnings =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    assertEquals(List.of(), warnings);
  }

  @Test
  void answerIsFilteredWithoutScripts() {
    browser.allowScripts(false);
    ChromeDriver driver = open("/search?q=lantern");
    driver.findElement(By.xpath("//aside//a[text()='2014']")).click();
    assertTrue(driver.getCurrentUrl().contains("after=2014&before=2014"), driver.getCurrentUrl());
    assertEquals("2014×, remove filter", activeFilter(driver));
    driver.findElement(By.cssSelector(".active-filters a")).click();
    assertTrue(driver.getCurrentUrl().endsWith("/search?q=lantern"), driver.getCurrentUrl());
    WebElement from = driver.findElement(By.name("after"));
    from.sendKeys("2021-05", Keys.ENTER);
    // Sending the key does not wait for the page it leads to.
    new WebDriverWait(driver, Duration.ofSeconds(5))
        .until(d -> d.getCurrentUrl().contains("q=lantern&after=2021-05"));
    List<String> days =
        driver.findElements(By.cssSelector(".results time")).stream()
            .map(time -> time.getAttribute("datetime"))
            .toList();
    assertTrue(days.size() > 0 && days.stream().allMatch("2021-05-04"::equals), days.toString());
  }

  @Test
  void linkToAStatementWorksWithoutScripts() {
    browser.allowScripts(false);
    ChromeDriver driver = open("/meetings/calls/2021-05-04");
    WebElement link = driver.findElement(By.cssSelector("mark.decision + a.anchor"));
    String address = link.getAttribute("href");
    link.click();
    assertEquals(address, driver.getCurrentUrl());
    assertEquals(1, driver.findElements(By.cssSelector("mark:target")).size());
  }

  static String activeFilter(ChromeDriver driver) {
    return String.valueOf(
        driver.executeScript("return document.querySelector('.active-filters li').textContent"));
  }

  private static ChromeDriver open(String path) {
    browser.driver().get(server.uri(path).toString());
    return browser.driver();
  }

  private static void assertFits(String path, String look) {
    assertEquals(
        browser.driver().executeScript("return document.documentElement.clientWidth"),
        browser.driver().executeScript("return document.documentElement.scrollWidth"),
        () -> path + " is wider than the window, " + look);
  }

  private static void assertAccessible(String path, String look) {
    assertNoViolations(new AxeBuilder(), path, look);
  }

  private static void assertNoViolations(AxeBuilder axe, String path, String look) {
    List<String> violations = new ArrayList<>();
    for (Rule rule : axe.analyze(browser.driver()).getViolations()) {
      rule.getNodes().forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
    }
    assertEquals(List.of(), violations, () -> path + ", " + look);
  }
}
