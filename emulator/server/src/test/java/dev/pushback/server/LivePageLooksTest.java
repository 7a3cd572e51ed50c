package dev.pushback.server;

import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.schema.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the live page weighs, how much of it a browser holds, and whether it fits: with a picture of each state. */
@Execution(ExecutionMode.SAME_THREAD)
class LivePageLooksTest {

    private static final int MOST_BYTES = 150_000;
    private static final int LISTED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static ChromeDriver browser;

    private final AppReceiver receiver = new AppReceiver();
    private LocalTencent tencent;

    @BeforeAll
    static void open() {
        browser = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @AfterEach
    void end() {
        if (tencent != null) {
            tencent.close();
        }
        receiver.close();
    }

    @Test
    void thePageIsLightAndComesFromItsOwnOrigin() {
        start(options());
        show("");
        Object loaded = browser.executeScript(
                "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".filter(one => !/_pushback.(?!page)/.test(one.name))"
                        + ".map(one => ({ url: one.name, bytes: one.decodedBodySize }))");
        List<Map<String, Object>> files =
                ((List<?>) loaded).stream().map(LivePageLooksTest::members).toList();
        assertThat(files)
                .hasSize(5)
                .allSatisfy(file -> assertThat(file.get("url").toString())
                        .startsWith(tencent.http().toString()));
        assertThat(files.stream().mapToLong(LivePageLooksTest::bytes).sum()).isBetween(10_000L, (long) MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 500})
    void tenThousandCallbacksAreFewRows(int width) throws InterruptedException {
        browser.manage().window().setSize(new Dimension(width, 900));
        start(options().batch(BatchSize.of(1)).users(List.of()).drawnAccounts(6000));
        App app = new App(tencent.http());
        app.call("timpush/push", "{\"MsgRandom\":1,\"OfflinePushInfo\":{\"Title\":\"t\"}}");
        assertThat(tencent.awaitAllDelivered(PATIENCE)).isTrue();
        show("");
        await(() -> browser.findElement(By.cssSelector(".stream")).getText().contains("keeps the newest 10000"));
        assertThat(rows()).isLessThan(100);
        assertThat(browser.executeScript("return document.querySelector('.list').scrollHeight"))
                .isEqualTo(LISTED * 30L);
        browser.executeScript("document.querySelector('.list').scrollTop = 1e9");
        await(() -> Boolean.TRUE.equals(browser.executeScript("return [...document.querySelectorAll('.item')]"
                + ".some(one => one.offsetTop + one.offsetHeight === document.querySelector('.list').scrollHeight)")));
        assertThat(rows()).isLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"light, en", "light, zh", "dark, en", "dark, zh"})
    void everyStateFits(String theme, String lang) throws InterruptedException {
        receiver.fail(1);
        start(options().faults(List.of("duplicate every 10")));
        App app = new App(tencent.http());
        show("#lang=" + lang);
        browser.executeScript("localStorage.theme = arguments[0]", theme);
        look("empty", theme, lang, "#lang=" + lang);
        app.batch("news-1", "alice");
        app.batch("news-2", "alice", "bob", "carol");
        app.ask("POST", "/_pushback/users/alice/click", "");
        assertThat(tencent.awaitAllDelivered(PATIENCE)).isTrue();
        look("list", theme, lang, "#lang=" + lang);
        look("failed", theme, lang, "#n=1&lang=" + lang);
        look("acknowledged", theme, lang, "#n=2&lang=" + lang);
        app.ask("POST", "/_pushback/pause", "");
        look("wrong-search", theme, lang, "#q=code%3Anone&lang=" + lang);
    }

    /** As WCAG 2 counts it; what is switched off needs none. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextIsReadOnItsGround(String theme) throws InterruptedException {
        receiver.fail(1);
        start(options());
        show("");
        browser.executeScript("localStorage.theme = arguments[0]", theme);
        new App(tencent.http()).batch("news", "alice", "bob");
        assertThat(tencent.awaitAllDelivered(PATIENCE)).isTrue();
        show("#n=1");
        await(() -> browser.findElement(By.id("detail")).getText().contains("HTTP"));
        assertThat(browser.executeScript(FAINT)).isEqualTo("");
    }

    private static final String FAINT = "const of = c => c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)"
            + ".map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);"
            + "const light = c => { const [r, g, b] = of(c); return .2126 * r + .7152 * g + .0722 * b; };"
            + "const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;"
            + " if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };"
            + "return [...document.querySelectorAll('body *')]"
            + ".filter(e => !e.disabled && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))"
            + ".filter(e => { const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];"
            + " return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5; }).map(e => e.outerHTML).join();";

    private void look(String state, String theme, String lang, String hash) {
        for (int width : new int[] {1440, 500}) {
            browser.manage().window().setSize(new Dimension(width, 900));
            show(hash);
            await(() -> browser.findElement(By.id("users")).getText().contains("carol"));
            await(() -> !hash.contains("n=")
                    || browser.findElement(By.id("detail")).getText().contains("HTTP"));
            assertThat(browser.executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s at %d pixels", state, width)
                    .isEqualTo(0L);
            assertThat(browser.executeScript("return [...document.querySelectorAll('button, select, label, .chip')]"
                            + ".filter(one => one.scrollWidth > one.clientWidth + 1 && !one.closest('.item'))"
                            + ".map(one => one.outerHTML).join()"))
                    .as("cut off in %s at %d pixels", state, width)
                    .isEqualTo("");
            Chromium.shoot(browser, String.join("-", state, theme, lang, width > 1000 ? "desk" : "phone"));
        }
    }

    private void start(ServeOptions options) {
        tencent = LocalTencent.start(options);
    }

    private ServeOptions options() {
        return new ServeOptions()
                .speed(1e6)
                .secretKey(App.KEY)
                .seed(1)
                .callback(receiver::url)
                .quota(dev.pushback.emulator.load.plan.LoadPlan.NO_QUOTA)
                .users(List.of(
                        user("alice").on(Platform.HUAWEI).reaches().user(),
                        user("bob").on(Platform.APNS).failsWith(410).user(),
                        user("carol").on(Platform.XIAOMI).clicks().user()));
    }

    private void show(String hash) {
        browser.get("about:blank");
        browser.get(tencent.http() + "/" + hash);
        await(() -> !browser.findElements(By.id("sent")).isEmpty());
    }

    private static long rows() {
        return (Long) browser.executeScript("return document.querySelectorAll('.item').length");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean met = false;
        while (!met && System.nanoTime() < end) {
            try {
                met = condition.getAsBoolean();
            } catch (org.openqa.selenium.WebDriverException notYet) {
                Thread.onSpinWait();
            }
        }
        assertThat(met)
                .as("the page: %s", browser.findElement(By.tagName("body")).getText())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object file) {
        return (Map<String, Object>) file;
    }

    private static long bytes(Map<String, Object> file) {
        return ((Number) file.get("bytes")).longValue();
    }
}
