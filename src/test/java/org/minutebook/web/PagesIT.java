package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/** The pages in a real browser: both schemes, wide and narrow, read by axe. */
class PagesIT {
  @TempDir static Path folder;
  private static SampleServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    server = SampleServer.over(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/search?q=lantern",
        "/search?q=lantern&series=calls&after=2021&limit=many",
        "/search?q=zeppelin",
        "/timeline?q=lantern",
        "/meetings",
        "/meetings/calls/2021-05-04",
        "/meetings/calls/2021-05-04/lantern-supply",
        "/meetings/calls/2021-05-04/nothing");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsAccessibleAndFits(String path) {
    for (String scheme : new String[] {"light", "dark"}) {
      for (int width : new int[] {1440, 390, 320}) {
        browser.look(width, scheme);
        check(path, scheme + " at " + width);
      }
    }
  }

  private static void check(String path, String look) {
    ChromeDriver driver = browser.driver();
    driver.get(server.at(path).toString());
    assertEquals(
        driver.executeScript("return document.documentElement.clientWidth"),
        driver.executeScript("return document.documentElement.scrollWidth"),
        () -> path + " is wider than the window, " + look);
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder().analyze(driver).getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
    }
    assertEquals(List.of(), found, () -> path + ", " + look);
  }

  @Test
  void queryLeadsToTheSentenceItself() {
    browser.look(1440, "light");
    ChromeDriver driver = browser.driver();
    driver.get(server.at("/").toString());
    driver.findElement(By.name("q")).sendKeys("forty lanterns", Keys.ENTER);
    assertTrue(driver.getCurrentUrl().endsWith("/search?q=forty+lanterns"));
    driver.findElement(By.cssSelector(".entry.decision .where a")).click();
    WebElement sentence = driver.findElement(By.cssSelector("mark:target"));
    assertTrue(sentence.getText().contains("forty lanterns from the mill"), sentence.getText());
    assertEquals(
        true,
        driver.executeScript(
            "const b = arguments[0].getBoundingClientRect();"
                + "return b.top >= 0 && b.bottom <= innerHeight",
            sentence));
    String own = driver.findElement(By.cssSelector("mark:target + a.anchor")).getAttribute("href");
    assertEquals(driver.getCurrentUrl(), own);
  }

  @Test
  void keyboardReachesTheContentFirst() {
    browser.look(1440, "light");
    ChromeDriver driver = browser.driver();
    driver.get(server.at("/meetings").toString());
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement skip = driver.switchTo().activeElement();
    assertEquals("Skip to the content", skip.getText());
    skip.sendKeys(Keys.ENTER);
    assertTrue(driver.getCurrentUrl().endsWith("#content_"));
  }

  @Test
  void nothingIsRefusedByThePolicy() {
    browser.look(1440, "light");
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
}
