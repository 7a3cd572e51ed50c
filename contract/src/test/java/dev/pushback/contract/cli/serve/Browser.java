package dev.pushback.contract.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pushback.contract.Golden;
import dev.pushback.contract.cli.Docs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium, where it is installed with its driver. Screenshots go to target/screenshots, and those of the guides there. */
final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> IN_THE_GUIDES =
            Set.of("live-page", "live-page-refused", "live-page-contract", "receive-page", "red-verdict");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one that saves files there; the test is skipped where there is none. */
    static Browser savingTo(Path downloads) {
        assumeTrue(
                Files.isExecutable(DRIVER), "no chromedriver is installed: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--window-size=1440,1000");
        ChromeDriverService service = ChromeDriverService.createDefaultService();
        service.setExecutable(DRIVER.toString());
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens any page. */
    void show(String url) {
        driver.get(url);
    }

    /** Opens a live page, and waits until it tells. */
    void open(String url) {
        show(url);
        await(page -> page.text("#sent").matches("(sent|received|已发送|已收到) .*"));
    }

    /** Waits until it is so. */
    void await(Predicate<Browser> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean met = false;
        while (!met && System.nanoTime() < end) {
            try {
                met = condition.test(this);
            } catch (WebDriverException notYet) {
                Thread.onSpinWait();
            }
        }
        assertThat(met).as("the page: %s", text("body")).isTrue();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Clicks on what holds this text, within what the selector names. */
    void click(String selector, String text) {
        driver.findElements(By.cssSelector(selector)).stream()
                .filter(one -> one.getText().contains(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    void type(String selector, String text) {
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Keeps a picture; where golden files are written also the one that a guide shows. */
    void shoot(String name) {
        try {
            byte[] png = driver.getScreenshotAs(OutputType.BYTES);
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), png);
            if (Golden.WRITE && IN_THE_GUIDES.contains(name)) {
                Files.write(Docs.guide("images").resolve(name + ".png"), png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
