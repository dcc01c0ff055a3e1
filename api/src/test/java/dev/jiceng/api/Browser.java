package dev.jiceng.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A phone: Chromium with 390 by 844 pixels and an empty profile. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  final ChromeDriver driver;
  private final WebDriverWait waiting;

  Browser(Path profile) {
    var options = new ChromeOptions();
    options.setBinary(BrowserAtHand.program("chromium").orElseThrow().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--window-size=390,844",
        "--user-data-dir=" + profile);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(BrowserAtHand.program("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    waiting = new WebDriverWait(driver, PATIENCE);
  }

  WebElement see(String selector) {
    return waiting.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  /** Clicks it wherever it is on the page, as whoever scrolls there does. */
  void click(String selector) {
    WebElement element =
        waiting.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", element);
  }

  void type(String selector, String text) {
    see(selector).sendKeys(text);
  }

  void until(String script) {
    waiting
        .withMessage(() -> script + "\n" + text())
        .until(it -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
  }

  @Nullable Object ask(String promise) {
    return driver.executeAsyncScript(
        "const done = arguments[0]; (async () => { "
            + promise
            + " })().then(done, (e) => done('' + e))");
  }

  String text() {
    return Objects.requireNonNull(driver.findElement(By.tagName("body")).getText());
  }

  /** For people to look at; {@code target/screenshots}. */
  void photograph(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target/screenshots"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
