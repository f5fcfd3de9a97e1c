package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What scripts add: single keys, suggestions, narrowing in place, copied links. */
class KeysIT {
  private static final Duration SOON = Duration.ofSeconds(5);

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

  @BeforeEach
  void reset() {
    browser.look(1440, "light");
    open("/coverage").executeScript("localStorage.clear()");
  }

  @Test
  void slashGoesToTheSearchBoxAndIsALetterThere() {
    ChromeDriver driver = open("/meetings");
    press("/");
    WebElement box = driver.switchTo().activeElement();
    assertEquals("q", box.getAttribute("name"));
    box.sendKeys("a/j?");
    assertEquals("a/j?", box.getAttribute("value"));
    assertFalse(isHelpOpen(driver));
  }

  @Test
  void entriesAreWalkedAndOpened() {
    ChromeDriver driver = open("/search?q=lantern");
    press("j");
    assertEquals(0, atHand(driver));
    press("j");
    press("j");
    press("k");
    assertEquals(1, atHand(driver));
    String href = driver.switchTo().activeElement().getAttribute("href");
    press("o");
    await(d -> d.getCurrentUrl().equals(href));
    assertEquals(1, driver.findElements(By.cssSelector("mark:target")).size());
  }

  @Test
  void linkOfTheEntryAtHandIsCopied() {
    ChromeDriver driver = open("/search?q=lantern");
    press("j");
    String link = driver.findElement(By.cssSelector(".at-hand a.anchor")).getAttribute("href");
    press("y");
    await(d -> told(driver).equals("Link copied"));
    assertEquals(link, pasted(driver));
  }

  @Test
  void linkOfThePageIsCopiedWhereNoEntryIsAtHand() {
    ChromeDriver driver = open("/people?from=somewhere");
    press("y");
    await(d -> told(driver).equals("Link to this page copied"));
    assertEquals("https://minutes.example/people", pasted(driver));
  }

  @Test
  void linkControlCopies() {
    ChromeDriver driver = open("/meetings/calls/2021-05-04/lantern-supply");
    WebElement control = driver.findElement(By.cssSelector("mark.decision + a.anchor"));
    String link = control.getAttribute("href");
    control.sendKeys(Keys.ENTER);
    await(d -> told(driver).equals("Link copied"));
    assertEquals(link, pasted(driver));
  }

  @Test
  void helpOpensClosesAndSwitchesKeysOffForGood() {
    ChromeDriver driver = open("/people");
    press("?");
    assertTrue(isHelpOpen(driver));
    assertEquals(0, new AxeBuilder().analyze(driver).getViolations().size());
    driver.findElement(By.cssSelector("dialog input")).sendKeys(Keys.SPACE);
    driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertFalse(isHelpOpen(driver));
    press("j");
    assertEquals(-1, atHand(driver));
    open("/people");
    press("j");
    press("?");
    assertEquals(-1, atHand(driver));
    assertFalse(isHelpOpen(driver));
    driver.findElement(By.id("keys_")).sendKeys(Keys.ENTER);
    assertTrue(isHelpOpen(driver));
    driver.findElement(By.cssSelector("dialog input")).sendKeys(Keys.SPACE);
    driver.findElement(By.cssSelector("dialog button")).sendKeys(Keys.ENTER);
    press("j");
    assertEquals(0, atHand(driver));
  }

  @Test
  void keysWithCtrlAreTheBrowsers() {
    ChromeDriver driver = open("/people");
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys("j").keyUp(Keys.CONTROL).perform();
    assertEquals(-1, atHand(driver));
  }

  @Test
  void suggestionsAreChosenByKeyboard() {
    ChromeDriver driver = open("/meetings");
    WebElement box = driver.findElement(By.name("q"));
    assertEquals("combobox", box.getAttribute("role"));
    box.sendKeys("harb");
    await(d -> "true".equals(box.getAttribute("aria-expanded")));
    List<WebElement> options = driver.findElements(By.cssSelector("[role=option]"));
    assertTrue(options.size() > 1);
    box.sendKeys(Keys.ARROW_DOWN);
    assertEquals(options.getFirst().getAttribute("id"), box.getAttribute("aria-activedescendant"));
    assertEquals("true", options.getFirst().getAttribute("aria-selected"));
    box.sendKeys(Keys.ESCAPE);
    assertEquals("false", box.getAttribute("aria-expanded"));
    assertEquals("harb", box.getAttribute("value"));
    box.sendKeys("o");
    await(d -> "true".equals(box.getAttribute("aria-expanded")));
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    await(d -> !d.getCurrentUrl().endsWith("/meetings"));
  }

  @Test
  void suggestionsAreAccessible() {
    ChromeDriver driver = open("/meetings");
    WebElement box = driver.findElement(By.name("q"));
    box.sendKeys("harb");
    await(d -> "true".equals(box.getAttribute("aria-expanded")));
    box.sendKeys(Keys.ARROW_DOWN);
    assertEquals(0, new AxeBuilder().analyze(driver).getViolations().size());
  }

  @Test
  void enterWithoutAChoiceSearches() {
    ChromeDriver driver = open("/meetings");
    WebElement box = driver.findElement(By.name("q"));
    box.sendKeys("harb");
    await(d -> "true".equals(box.getAttribute("aria-expanded")));
    box.sendKeys(Keys.ENTER);
    await(d -> d.getCurrentUrl().endsWith("/search?q=harb"));
  }

  @Test
  void answerIsNarrowedInPlace() {
    ChromeDriver driver = open("/search?q=lantern");
    driver.executeScript("window.same = true");
    WebElement year = driver.findElement(By.cssSelector(".axis a[aria-label='Only 2014']"));
    year.sendKeys(Keys.ENTER);
    await(d -> d.getCurrentUrl().contains("after=2014"));
    await(d -> told(driver).contains("decision"));
    assertEquals("2014×, take away", PagesIT.narrowed(driver));
    assertEquals("Only 2014", driver.switchTo().activeElement().getAttribute("aria-label"));
    assertEquals(true, driver.executeScript("return window.same"));
    driver.navigate().back();
    await(d -> d.findElements(By.cssSelector(".narrowed")).isEmpty());
    assertTrue(driver.getCurrentUrl().endsWith("/search?q=lantern"));
    driver.navigate().forward();
    await(d -> d.findElements(By.cssSelector(".narrowed")).size() == 1);
    assertEquals(true, driver.executeScript("return window.same"));
  }

  @Test
  void stretchIsDrawnOverTheChart() {
    ChromeDriver driver = open("/search?q=lantern");
    WebElement lane = driver.findElement(By.cssSelector(".lane.sections"));
    int width = lane.getSize().width;
    // From 2014 to 2021: from the fourth year to the end of the sixth.
    new Actions(driver)
        .moveToElement(lane, -width / 2 + width * 3 / 8 + 3, 0)
        .clickAndHold()
        .moveToElement(lane, -width / 2 + width * 6 / 8 - 3, 0)
        .release()
        .perform();
    await(d -> d.getCurrentUrl().contains("after="));
    assertTrue(
        driver.getCurrentUrl().contains("after=2017-01&before=2019-12"), driver.getCurrentUrl());
    assertEquals("2017 to 2019×, take away", PagesIT.narrowed(driver));
  }

  private static ChromeDriver open(String path) {
    browser.driver().get(server.at(path).toString());
    return browser.driver();
  }

  private static void press(String key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static void await(ExpectedCondition<Boolean> condition) {
    new WebDriverWait(browser.driver(), SOON).until(condition);
  }

  /** The place of the entry at hand among all; -1 for none. */
  private static int atHand(ChromeDriver driver) {
    return ((Number)
            driver.executeScript(
                "return [...document.querySelectorAll('[data-item]')]"
                    + ".findIndex((item) => item.classList.contains('at-hand'))"))
        .intValue();
  }

  private static boolean isHelpOpen(ChromeDriver driver) {
    return !driver.findElements(By.cssSelector("dialog[open]")).isEmpty();
  }

  private static String told(ChromeDriver driver) {
    return String.valueOf(
        driver.executeScript("return document.querySelector('[role=status]')?.textContent ?? ''"));
  }

  /** What the clipboard holds, as pasting it shows. */
  private static String pasted(ChromeDriver driver) {
    WebElement box = driver.findElement(By.name("q"));
    box.clear();
    box.sendKeys(Keys.chord(Keys.CONTROL, "v"));
    return box.getAttribute("value");
  }
}
