package dev.pushback.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Platform;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The live page in a real browser: Chromium with its driver, where they are installed. Screenshots in target/screenshots. */
@Execution(ExecutionMode.SAME_THREAD)
class LivePageTest {

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

    @BeforeEach
    void start() {
        tencent = LocalTencent.start(new ServeOptions()
                .port(0)
                .speed(1e6)
                .callback(receiver::url)
                .users(List.of(
                        user("alice", Platform.HUAWEI, Outcome.of(Outcome.Kind.REACHED)),
                        user("bob", Platform.APNS, Outcome.failed(410)),
                        user("carol", Platform.XIAOMI, Outcome.of(Outcome.Kind.CLICKED)))));
        browser.get(tencent.http().toString());
        await(page -> page.findElement(By.id("sent")).getText().startsWith("sent"));
    }

    @AfterEach
    void end() {
        if (tencent != null) {
            tencent.close();
        }
        receiver.close();
    }

    @Test
    void aPushIsSeenUntilItIsClicked() {
        push("alice bob carol");
        await(page -> page.findElement(By.id("tasks")).getText().contains("410: 1"));
        await(page -> !page.findElements(By.cssSelector(".item")).isEmpty());
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> page.findElement(By.id("detail")).getText().contains("HTTP 200"));
        shoot("push");
        browser.findElement(By.xpath("//div[@class='user'][.//b='alice']//button"))
                .click();
        browser.findElement(By.id("search")).sendKeys("account:alice stage:clicked");
        await(page -> page.findElements(By.cssSelector(".item")).size() == 1);
        assertThat(receiver.lines()).anyMatch(line -> line.startsWith("alice ") && line.contains("stage 3"));
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> page.findElement(By.id("detail")).getText().contains("alice: Huawei, clicked"));
        assertThat(browser.getCurrentUrl())
                .contains("q=account%3Aalice+stage%3Aclicked")
                .contains("n=");
    }

    @Test
    void aWrongReplyIsToldByRuleAndSource() {
        receiver.fail(1);
        push("alice");
        await(page -> !page.findElements(By.cssSelector(".item .failed")).isEmpty());
        browser.findElement(By.xpath("//button[contains(@class,'item')][.//span[contains(@class,'failed')]]"))
                .click();
        await(page -> page.findElement(By.id("detail")).getText().contains("HTTP 500"));
        assertThat(browser.findElement(By.cssSelector(".reason")).getText())
                .contains("HTTP 200", "status-200", "Webhook Overview");
        shoot("refused");
    }

    @Test
    void pausedCallbacksGoStepByStepAndAreSentAgain() {
        browser.findElement(By.id("pause")).click();
        await(page -> page.findElement(By.id("step")).isEnabled());
        push("alice");
        await(page -> page.findElement(By.id("tasks")).getText().contains("batch_"));
        assertThat(browser.findElements(By.cssSelector(".item"))).isEmpty();
        browser.findElement(By.id("step")).click();
        await(page -> page.findElements(By.cssSelector(".item")).size() == 1);
        browser.findElement(By.id("pause")).click();
        await(page -> !page.findElement(By.id("step")).isEnabled());
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> !page.findElements(By.id("again")).isEmpty());
        browser.findElement(By.id("again")).click();
        await(page -> page.findElement(By.cssSelector(".list")).getText().contains("repeats #"));
    }

    @Test
    void theContractsVerdictsFallOneByOne() {
        CountDownLatch goOn = new CountDownLatch(1);
        tencent.close();
        tencent = LocalTencent.start(new ServeOptions().callback(receiver::url).contract(new TwoCases(goOn)));
        browser.get(tencent.http().toString());
        await(page -> page.findElement(By.id("play")).isEnabled());
        browser.findElement(By.id("play")).click();
        await(page -> page.findElement(By.id("contract")).getText().contains("1 / 2"));
        assertThat(browser.findElement(By.id("play")).isEnabled()).isFalse();
        assertThat(browser.findElements(By.cssSelector(".picked #contract"))).hasSize(1);
        goOn.countDown();
        await(page -> page.findElement(By.id("contract")).getText().contains("breaks the contract"));
        assertThat(browser.findElement(By.id("contract")).getText())
                .contains("reply.b", "HTTP 200", "HTTP 500", "failed (1)")
                .contains("passed (1)");
        shoot("contract");
    }

    /** Passes one case, waits, and fails another. */
    private record TwoCases(CountDownLatch goOn) implements ContractCheck {
        @Override
        public int cases() {
            return 2;
        }

        @Override
        public Outcome play(Consumer<CaseVerdict> listener) {
            listener.accept(verdict("reply.a", "passed", Words.NONE, Words.NONE));
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            listener.accept(verdict("reply.b", "failed", new Words("HTTP 200", "HTTP 200"), new Words("HTTP 500", "")));
            return new Outcome("violated", Words.NONE, Map.of("passed", 1, "failed", 1));
        }

        private static CaseVerdict verdict(String id, String verdict, Words expected, Words actual) {
            Words title = new Words("answers", "应答");
            return new CaseVerdict(
                    id, "MUST", verdict, title, Words.NONE, expected, actual, Words.NONE, new Words("a page", "文档"));
        }
    }

    @Test
    void faultsAreSwitchedOffAndOnAndTheSpeedIsChanged() {
        browser.findElement(By.id("fault")).sendKeys("duplicate every 2" + Keys.ENTER);
        await(page -> page.findElements(By.cssSelector(".fault input:checked")).size() == 1);
        browser.findElement(By.cssSelector(".fault input")).click();
        await(page ->
                page.findElements(By.cssSelector(".fault input:not(:checked)")).size() == 1);
        assertThat(tencent.faults().all()).isEmpty();
        browser.findElement(By.cssSelector(".fault input")).click();
        await(page -> tencent.faults().all().iterator().hasNext());
        browser.findElement(By.cssSelector("#speed option[value='60']")).click();
        await(page -> tencent.timeline().speed() == 60);
    }

    @Test
    void aCallbackIsSentAgainAsItWasEditedAndTwiceAtOnce() {
        push("alice");
        await(page -> !page.findElements(By.cssSelector(".item")).isEmpty());
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> !page.findElements(By.id("edit")).isEmpty());
        browser.findElement(By.id("edit")).click();
        WebElement body = browser.findElement(By.id("edited"));
        body.sendKeys(Keys.chord(Keys.CONTROL, "a"), "not json <b>");
        browser.findElement(By.id("sendEdited")).click();
        await(page -> page.findElements(By.cssSelector(".item")).size() == 2);
        assertThat(tencent.callbacks())
                .last()
                .satisfies(last -> assertThat(last.body())
                        .asString(java.nio.charset.StandardCharsets.UTF_8)
                        .isEqualTo("not json <b>"));
        await(page -> page.findElement(By.cssSelector(".item")).getText().contains("0 events"));
        browser.findElement(By.id("twice")).click();
        await(page -> page.findElements(By.cssSelector(".item")).size() == 4);
    }

    @Test
    void whatJsonWouldLoseIsShownToBeEditedAsItWasSent() {
        String odd = "{\"Events\": [{\"TaskTime\": 12345678901234567890, \"a\": 1.0, \"a\": 2}]}";
        push("alice");
        await(page -> !page.findElements(By.cssSelector(".item")).isEmpty());
        tencent.dispatcher().resend(1, odd.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        await(page -> page.findElements(By.cssSelector(".item")).size() >= 2);
        browser.findElement(By.xpath("//button[contains(@class,'item')][contains(.,'repeats #1')]"))
                .click();
        await(page -> page.findElement(By.id("detail")).getText().contains("?: unknown, ?"));
        browser.findElement(By.id("edit")).click();
        assertThat(browser.findElement(By.id("edited")).getDomProperty("value")).isEqualTo(odd);
    }

    @Test
    void whatWentWrongIsToldAnewInAnotherLanguage() {
        browser.findElement(By.id("fault")).sendKeys("nonsense" + Keys.ENTER);
        await(page -> page.findElement(By.id("faults")).getText().contains("a fault is such as"));
        browser.findElement(By.id("lang")).click();
        await(page -> page.findElement(By.id("faults")).getText().contains("nonsense"));
        assertThat(browser.findElement(By.id("faults")).getText()).doesNotContain("a fault is such as");
        assertThat(browser.findElement(By.id("users")).getText()).contains("华为", "小米");
        browser.findElement(By.id("lang")).click();
    }

    @Test
    void aPageThatNobodySeesIsToldNothingUntilItIsSeen() {
        see(false);
        push("alice");
        await(page -> page.findElement(By.cssSelector("#push .told")).getText().contains("TaskId"));
        await(page -> tencent.callbacks().stream().anyMatch(one -> one.verdict().equals("acknowledged")));
        assertThat(browser.findElements(By.cssSelector(".item"))).isEmpty();
        see(true);
        await(page -> page.findElements(By.cssSelector(".item")).size() == 1);
        push("bob");
        await(page -> page.findElements(By.cssSelector(".item")).size() == 2);
    }

    /** Does as a browser does whose tab goes behind another, or comes to the front. */
    private static void see(boolean seen) {
        ((JavascriptExecutor) browser)
                .executeScript(
                        "Object.defineProperty(document, 'hidden', { value: !arguments[0], configurable: true });"
                                + " document.dispatchEvent(new Event('visibilitychange'));",
                        seen);
    }

    @Test
    void whoHasScrolledKeepsTheRowsWhereTheyAre() {
        push("alice");
        await(page -> !page.findElements(By.cssSelector(".item")).isEmpty());
        for (int i = 0; i < 50; i++) {
            tencent.dispatcher().resend(1, null);
        }
        await(page -> page.findElements(By.cssSelector(".item")).size() > 20);
        JavascriptExecutor script = browser;
        script.executeScript("document.querySelector('.list').scrollTop = 300");
        await(page -> !rowAtTop().isEmpty() && !rowAtTop().equals(newest()));
        String held = rowAtTop();
        String before = newest();
        push("bob");
        await(page -> !newest().equals(before));
        assertThat(rowAtTop()).isEqualTo(held);
    }

    /** Whether the beginning of this is on the screen. */
    private static boolean inSight(String id) {
        return Boolean.TRUE.equals(((JavascriptExecutor) browser)
                .executeScript(
                        "const box = document.getElementById(arguments[0]), top = box.getBoundingClientRect().top;"
                                + " return top > -5 && top < innerHeight / 2 && box.innerText.includes('HTTP')",
                        id));
    }

    private static String rowAtTop() {
        return (String) ((JavascriptExecutor) browser)
                .executeScript(
                        "const list = document.querySelector('.list'); const row = [...list.querySelectorAll('.item')]"
                                + ".find(one => one.offsetTop >= list.scrollTop); return row ? row.id : ''");
    }

    /** The number of the callback that came last, as the list's own count has it. */
    private static String newest() {
        return browser.findElement(By.id("sent")).getText();
    }

    @Test
    void whatAnAppSendsIsShownAndNotRun() {
        String account = "<img/src=x/onerror=window.ran=1>";
        push(account);
        await(page -> !page.findElements(By.cssSelector(".item")).isEmpty());
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> page.findElement(By.id("detail")).getText().contains(account));
        assertThat(((JavascriptExecutor) browser).executeScript("return window.ran"))
                .isNull();
    }

    @Test
    void bothLanguagesHaveEveryWord() {
        Object missing = ((JavascriptExecutor) browser)
                .executeAsyncScript(
                        "const done = arguments[0]; import('/_pushback/page/words.js').then(({ WORDS }) => {"
                                + " const holes = t => (t.match(/\\{\\d\\}/g) || []).sort().join();"
                                + " done([...new Set([...Object.keys(WORDS.en), ...Object.keys(WORDS.zh)])]"
                                + ".filter(k => !WORDS.en[k] || !WORDS.zh[k] || holes(WORDS.en[k]) !== holes(WORDS.zh[k])).join()); })");
        assertThat(missing).isEqualTo("");
        browser.findElement(By.id("lang")).click();
        await(page -> page.findElement(By.id("h-push")).getText().equals("推送"));
        shoot("chinese");
        browser.findElement(By.id("lang")).click();
    }

    @Test
    void theListIsSteeredByKeysAndFitsAPhone() {
        push("alice carol");
        await(page -> page.findElements(By.cssSelector(".item")).size() >= 1);
        WebElement list = browser.findElement(By.cssSelector(".list"));
        list.sendKeys(Keys.ARROW_DOWN);
        await(page -> !page.findElements(By.id("detail")).isEmpty());
        WebElement first = browser.findElement(By.cssSelector("a, button, input, select, [tabindex]"));
        assertThat(first.getAccessibleName()).isEqualTo("To the callbacks");
        ((JavascriptExecutor) browser).executeScript("arguments[0].focus()", first);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.switchTo().activeElement()).isEqualTo(list);
        browser.manage().window().setSize(new Dimension(500, 900));
        browser.findElement(By.cssSelector(".item")).click();
        await(page -> inSight("detail"));
        Object width = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) width).intValue()).isZero();
        shoot("phone");
        browser.manage().window().setSize(new Dimension(1440, 900));
    }

    @Test
    void aTaskIsPickedByTheSpaceKey() {
        push("alice");
        await(page -> !page.findElements(By.cssSelector(".task")).isEmpty());
        WebElement task = browser.findElement(By.cssSelector(".task"));
        assertThat(task.getDomAttribute("aria-pressed")).isEqualTo("false");
        task.sendKeys(Keys.SPACE);
        await(page -> "true".equals(page.findElement(By.cssSelector(".task")).getDomAttribute("aria-pressed")));
        assertThat(browser.findElement(By.id("search")).getDomProperty("value")).startsWith("task:batch_");
        browser.findElement(By.cssSelector(".task")).sendKeys(Keys.SPACE);
        await(page -> "".equals(page.findElement(By.id("search")).getDomProperty("value")));
    }

    @Test
    void whatIsSteeredIsNamedAfterWhomItSteers() {
        await(page -> page.findElements(By.cssSelector(".user")).size() == 3);
        assertThat(browser.findElements(By.cssSelector("#users .click, #users .user select")))
                .extracting(WebElement::getAccessibleName)
                .containsExactlyInAnyOrder(
                        "alice: Clicks now",
                        "bob: Clicks now",
                        "carol: Clicks now",
                        "alice: online or not",
                        "bob: online or not",
                        "carol: online or not");
        assertThat(browser.findElement(By.id("users")).getText()).contains("bob APNs, fails with 410");
    }

    private static void push(String accounts) {
        WebElement field = browser.findElement(By.id("accounts"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), accounts);
        browser.findElement(By.cssSelector("#push button[type=submit]")).click();
    }

    private static void await(Function<WebDriver, Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean met = false;
        while (!met && System.nanoTime() < end) {
            try {
                met = condition.apply(browser);
            } catch (org.openqa.selenium.WebDriverException notYet) {
                Thread.onSpinWait();
            }
        }
        assertThat(met)
                .as("the page: %s", browser.findElement(By.tagName("body")).getText())
                .isTrue();
    }

    private static void shoot(String name) {
        Chromium.shoot(browser, name);
    }

    private static User user(String account, Platform vendor, Outcome outcome) {
        return User.named(account)
                .withVendor(vendor)
                .withPresence(Presence.OFFLINE)
                .withOutcome(outcome);
    }
}
