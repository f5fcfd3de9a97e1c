package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What scripts add: keyboard shortcuts, suggestions, filtering in place, copied links. */
class KeysIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @RegisterExtension static final SampleServer server = SampleServer.over(HarbourMinutes.FILES);

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
    open("/coverage").executeScript("localStorage.clear()");
  }

  @Test
  void slashFocusesTheSearchBoxAndIsTypedThere() {
    ChromeDriver driver = open("/meetings");
    press("/");
    WebElement box = driver.switchTo().activeElement();
    assertEquals("q", box.getAttribute("name"));
    box.sendKeys("a/j?");
    assertEquals("a/j?", box.getAttribute("value"));
    assertFalse(isHelpOpen(driver));
  }

  @Test
  void keysMoveBetweenEntriesAndOpenThem() {
    ChromeDriver driver = open("/search?q=lantern");
    press("j");
    assertEquals(0, currentItem(driver));
    press("j");
    press("j");
    press("k");
    assertEquals(1, currentItem(driver));
    String href = driver.switchTo().activeElement().getAttribute("href");
    press("o");
    await(d -> d.getCurrentUrl().equals(href));
    assertEquals(1, driver.findElements(By.cssSelector("mark:target")).size());
  }

  @Test
  void linkOfTheCurrentEntryIsCopied() {
    ChromeDriver driver = open("/search?q=lantern");
    press("j");
    String own = ".current-item a.decision-number, .current-item a.anchor";
    String link = driver.findElement(By.cssSelector(own)).getAttribute("href");
    press("y");
    await(d -> announcement(driver).equals("Link copied"));
    assertEquals(link, pasted(driver));
  }

  @Test
  void linkOfThePageIsCopiedWithoutACurrentEntry() {
    ChromeDriver driver = open("/people?from=somewhere");
    press("y");
    await(d -> announcement(driver).equals("Link to this page copied"));
    assertEquals("https://minutes.example/people", pasted(driver));
  }

  @Test
  void clickOnALinkToAStatementCopiesIt() {
    ChromeDriver driver = open("/meetings/calls/2021-05-04/lantern-supply");
    WebElement linkToDecision = driver.findElement(By.cssSelector("mark.decision + a.anchor"));
    String link = linkToDecision.getAttribute("href");
    linkToDecision.sendKeys(Keys.ENTER);
    await(d -> announcement(driver).equals("Link copied"));
    assertEquals(link, pasted(driver));
  }

  @Test
  void helpDialogSwitchesKeysOffForGood() {
    ChromeDriver driver = open("/people");
    press("?");
    assertTrue(isHelpOpen(driver));
    assertEquals(0, new AxeBuilder().analyze(driver).getViolations().size());
    driver.findElement(By.cssSelector("dialog input")).sendKeys(Keys.SPACE);
    driver.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertFalse(isHelpOpen(driver));
    press("j");
    assertEquals(-1, currentItem(driver));
    open("/people");
    press("j");
    press("?");
    assertEquals(-1, currentItem(driver));
    assertFalse(isHelpOpen(driver));
    driver.findElement(By.id("keys_")).sendKeys(Keys.ENTER);
    assertTrue(isHelpOpen(driver));
    driver.findElement(By.cssSelector("dialog input")).sendKeys(Keys.SPACE);
    driver.findElement(By.cssSelector("dialog button")).sendKeys(Keys.ENTER);
    press("j");
    assertEquals(0, currentItem(driver));
  }

  @Test
  void keysWithCtrlAreLeftToTheBrowser() {
    ChromeDriver driver = open("/people");
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys("j").keyUp(Keys.CONTROL).perform();
    assertEquals(-1, currentItem(driver));
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
  void answerIsFilteredInPlace() {
    ChromeDriver driver = open("/search?q=lantern");
    driver.executeScript("window.samePage = true");
    WebElement year = driver.findElement(By.cssSelector(".axis a[aria-label='Only 2014']"));
    year.sendKeys(Keys.ENTER);
    await(d -> d.getCurrentUrl().contains("after=2014"));
    await(d -> announcement(driver).contains("decision"));
    assertEquals("2014×, remove filter", PagesIT.activeFilter(driver));
    assertEquals("Only 2014", driver.switchTo().activeElement().getAttribute("aria-label"));
    assertEquals(true, driver.executeScript("return window.samePage"));
    driver.navigate().back();
    await(d -> d.findElements(By.cssSelector(".active-filters")).isEmpty());
    assertTrue(driver.getCurrentUrl().endsWith("/search?q=lantern"));
    driver.navigate().forward();
    await(d -> d.findElements(By.cssSelector(".active-filters")).size() == 1);
    assertEquals(true, driver.executeScript("return window.samePage"));
  }

  @Test
  void dateRangeIsSelectedOnTheChart() {
    ChromeDriver driver = open("/search?q=lantern");
    WebElement lane = driver.findElement(By.cssSelector(".lane.sections"));
    int width = lane.getSize().width;
    // The chart shows the eight years 2014 to 2021; this selects the fourth to the sixth.
    new Actions(driver)
        .moveToElement(lane, -width / 2 + width * 3 / 8 + 3, 0)
        .clickAndHold()
        .moveToElement(lane, -width / 2 + width * 6 / 8 - 3, 0)
        .release()
        .perform();
    await(d -> d.getCurrentUrl().contains("after="));
    assertTrue(
        driver.getCurrentUrl().contains("after=2017-01&before=2019-12"), driver.getCurrentUrl());
    assertEquals("2017 to 2019×, remove filter", PagesIT.activeFilter(driver));
  }

  private static ChromeDriver open(String path) {
    browser.driver().get(server.uri(path).toString());
    return browser.driver();
  }

  private static void press(String key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static void await(ExpectedCondition<Boolean> condition) {
    new WebDriverWait(browser.driver(), TIMEOUT).until(condition);
  }

  /** The index of the current entry; -1 for none. */
  private static int currentItem(ChromeDriver driver) {
    return ((Number)
            driver.executeScript(
                "return [...document.querySelectorAll('[data-item]')]"
                    + ".findIndex((item) => item.classList.contains('current-item'))"))
        .intValue();
  }

  private static boolean isHelpOpen(ChromeDriver driver) {
    return !driver.findElements(By.cssSelector("dialog[open]")).isEmpty();
  }

  private static String announcement(ChromeDriver driver) {
    return String.valueOf(
        driver.executeScript("return document.querySelector('[role=status]')?.textContent ?? ''"));
  }

  /** The text on the clipboard, pasted into the search box. */
  private static String pasted(ChromeDriver driver) {
    WebElement box = driver.findElement(By.name("q"));
    box.clear();
    box.sendKeys(Keys.chord(Keys.CONTROL, "v"));
    return box.getAttribute("value");
  }
}
