package org.minutebook.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's Chromium, told what to look like. */
final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it. Where there is none the test is skipped, except in CI, where that is a failure. */
  static Browser start() {
    Optional<Path> browser = BROWSERS.stream().flatMap(Browser::onThePath).findFirst();
    Optional<Path> control = onThePath("chromedriver").findFirst();
    if (browser.isEmpty() || control.isEmpty()) {
      String told = "No Chromium with its chromedriver on the path: browser tests are not run.";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(told);
      }
      Assumptions.abort(told);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    // Without the driver's path Selenium tries to download one.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(control.get().toFile())
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Stream<Path> onThePath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** A window that wide, in the light or the dark scheme. */
  void look(int width, String scheme) {
    look(width, 900, scheme);
  }

  /** A window that wide and high. */
  void look(int width, int height, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /**
   * Whether the pages' scripts reach the browser; a page without them is one without JavaScript.
   */
  void scripts(boolean wanted) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    driver.executeCdpCommand(
        "Network.setBlockedURLs", Map.of("urls", wanted ? List.of() : List.of("*/static/*.js")));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
