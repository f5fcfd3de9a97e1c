package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A static site of a small archive, sent by a plain file server, below a path of its own. */
class StaticSiteIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir static Path temp;
  private static HttpServer server;
  private static Browser browser;

  @BeforeAll
  static void exportAndServe() throws IOException {
    SampleArchive archive = SampleArchive.in(temp.resolve("minutes"));
    Path site = temp.resolve("www/harbour");
    site.getParent().toFile().mkdirs();
    assertEquals(0, archive.run("export", "--format", "site", "-o", site).exit());
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            temp.resolve("www").toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void searchFindsTopicsAndTheirDecisions() {
    open("/harbour/", 1440, "light");
    WebElement input = browser.driver().findElement(By.name("q"));
    input.sendKeys("boats", Keys.ENTER);
    awaitText("4 topics.");
    List<String> titles =
        browser.driver().findElements(By.cssSelector("#results_ h3 a")).stream()
            .map(WebElement::getText)
            .toList();
    assertEquals(4, titles.size());
    assertEquals("Second boat", titles.getFirst());
    browser.driver().findElement(By.linkText("Second boat")).click();
    assertTrue(
        browser
            .driver()
            .getCurrentUrl()
            .endsWith("/harbour/meetings/weekly/2020-01-02/second-boat/"));
    assertTrue(browser.driver().findElement(By.tagName("h1")).getText().startsWith("Second boat"));
  }

  @Test
  void wordsThatAreNowhereTogetherFindSomeOfThem() {
    open("/harbour/search/?q=ropes+lanterns", 1440, "light");
    awaitText("No topic has all of these words.");
    assertEquals(2, browser.driver().findElements(By.cssSelector("#results_ > li")).size());
  }

  @Test
  void nothingFoundIsSaid() {
    open("/harbour/search/?q=zeppelin", 1440, "light");
    awaitText("Nothing found.");
  }

  @Test
  void resultsAreAccessibleAndFitAPhone() {
    for (String scheme : List.of("light", "dark")) {
      for (int width : List.of(1440, 390)) {
        open("/harbour/search/?q=boat", width, scheme);
        awaitText("topics.");
        new WebDriverWait(browser.driver(), TIMEOUT)
            .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#results_ > li")));
        assertEquals(
            List.of(),
            new AxeBuilder().analyze(browser.driver()).getViolations(),
            scheme + " at " + width);
        assertEquals(
            browser.driver().executeScript("return document.documentElement.clientWidth"),
            browser.driver().executeScript("return document.documentElement.scrollWidth"));
      }
    }
  }

  @Test
  void linksWorkWithoutJavaScript() {
    browser.allowScripts(false);
    try {
      open("/harbour/", 1440, "light");
      browser.driver().findElement(By.linkText("Decisions")).click();
      browser.driver().findElement(By.linkText("2020-02-06.1")).click();
      assertTrue(browser.driver().getCurrentUrl().endsWith("/harbour/decisions/2020-02-06.1/"));
    } finally {
      browser.allowScripts(true);
    }
  }

  private static void open(String path, int width, String scheme) {
    browser.resize(width, scheme);
    browser.driver().get("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void awaitText(String text) {
    new WebDriverWait(browser.driver(), TIMEOUT)
        .until(ExpectedConditions.textToBePresentInElementLocated(By.id("found_"), text));
  }
}
