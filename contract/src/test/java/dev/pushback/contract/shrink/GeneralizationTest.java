package dev.pushback.contract.shrink;

import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.shrink.ShrinkerTest.event;
import static dev.pushback.contract.shrink.ShrinkerTest.explain;
import static dev.pushback.contract.shrink.ShrinkerTest.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.Platform;
import dev.pushback.schema.message.Message;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneralizationTest {

    private static final CallbackSpec RESULTS = results(0, 410);

    private static final int PLATFORMS = Platform.values().length;

    private static final CallbackSpec MEIZU = callback().with("/Events/0/PushPlatform", 5);

    @Test
    void tellsAllFailuresOfAVendor() {
        assertThat(explain(RESULTS, event(e -> is(e, "PushPlatform", 5) && !is(e, "ErrCode", 0))))
                .startsWith("refuses events with PushPlatform=5 and any ErrCode but 0 (6 of 6 tried);"
                        + " 5 of 5 such events fail, the 85 others are acknowledged; found with ");
    }

    @Test
    void tellsAllFailures() {
        assertThat(explain(RESULTS, event(e -> !is(e, "ErrCode", 0))))
                .startsWith("refuses events with any ErrCode but 0 (6 of 6 tried); 5 of 5 such events fail,"
                        + " the 45 others are acknowledged;");
    }

    @Test
    void keepsTheOneCodeThatIsRefused() {
        assertThat(explain(results(0, 410, 110), event(e -> is(e, "PushPlatform", 5) && is(e, "ErrCode", 110))))
                .startsWith("refuses events with PushPlatform=5 and ErrCode=110 (acknowledged: ErrCode -2/")
                .doesNotContain("any");
    }

    @Test
    void saysNothingOfValuesMostOfWhichTheBatchHas() {
        CallbackSpec platforms =
                callback().ofEvents(9).withEach(Message.term("platforms"), "PushPlatform", i -> 1 + i % 6);

        assertThat(explain(platforms, event(e -> is(e, "PushPlatform", 5))))
                .startsWith(
                        "refuses events with PushPlatform=5; 1 of 1 such event fails, the 8 others are acknowledged");
    }

    @Test
    void keepsTheOneStageOfOnePlatform() {
        CallbackSpec clicked = callback().with("/Events/0/PushPlatform", 8).with("/Events/0/PushStage", 3);

        assertThat(explain(clicked, event(e -> is(e, "PushPlatform", 8) && is(e, "PushStage", 3))))
                .startsWith("refuses events with PushPlatform=8 and PushStage=3"
                        + " (acknowledged: PushPlatform 0/2/3/4/5/6/7"
                        + after(8) + ", PushStage 2); 1 of 1 such event fails;");
    }

    @Test
    void tellsAllPlatformsButThatOfAPlainEvent() {
        assertThat(explain(MEIZU, event(e -> !is(e, "PushPlatform", 1))))
                .startsWith("refuses events with any PushPlatform but 1 (" + (PLATFORMS - 1) + " of " + (PLATFORMS - 1)
                        + " tried);");
    }

    @Test
    void tellsAllDevices() {
        CallbackSpec online = callback()
                .with("/Events/0/EventType", 2)
                .with("/Events/0/PushPlatform", 0)
                .with("/Events/0/DeviceType", 3);

        assertThat(explain(online, event(e -> e.containsKey("DeviceType"))))
                .startsWith("refuses events with any DeviceType (" + PLATFORMS + " of " + PLATFORMS + " tried);");
    }

    @Test
    void triesAnotherUnknownValueBesideAnUnknownOne() {
        CallbackSpec unknown = callback().with("/Events/0/PushPlatform", PLATFORMS);

        assertThat(explain(unknown, event(e -> (Integer) e.get("PushPlatform") >= PLATFORMS)))
                .startsWith("refuses events with PushPlatform=" + PLATFORMS + "/" + (PLATFORMS + 1)
                        + " (acknowledged: PushPlatform 0/2/3/4/5/6/7/8" + after(8) + ");");
    }

    @Test
    void doesNotGeneralizeTwoMembersThatDoNotFailWithAnyValueOfBoth() {
        assertThat(explain(
                        MEIZU.with("/Events/0/ErrCode", 410),
                        event(e -> is(e, "PushPlatform", 5) && !is(e, "ErrCode", 0)
                                || !is(e, "PushPlatform", 1) && is(e, "ErrCode", 410))))
                .startsWith("refuses events with any PushPlatform but 1 (" + (PLATFORMS - 1) + " of " + (PLATFORMS - 1)
                        + " tried) and ErrCode=410;");
    }

    @Test
    void tellsNothingOfOtherValuesOfWhichTheReceiverIsNotSure() {
        AtomicInteger others = new AtomicInteger();

        assertThat(explain(
                        MEIZU,
                        event(e -> is(e, "PushPlatform", 5)
                                || !is(e, "PushPlatform", 1) && others.incrementAndGet() % 2 == 1)))
                .startsWith("refuses events with PushPlatform=5; 1 of 1 such event fails;");
    }

    @Test
    void doesNotGeneralizeWhatIsFlaky() {
        AtomicInteger times = new AtomicInteger();
        CallbackSpec spec = callback().ofEvents(2).with("/Events/1/PushPlatform", 5);

        assertThat(explain(spec, event(e -> is(e, "PushPlatform", 5) && times.incrementAndGet() % 4 != 0)))
                .startsWith("flaky (3 of 4 times the smallest batch failed): refuses events with ")
                .doesNotContain("tried", "acknowledged: ");
    }

    /** The platforms above this one, as they stand in a list. */
    private static String after(int platform) {
        return IntStream.range(platform + 1, PLATFORMS)
                .mapToObj(code -> "/" + code)
                .collect(Collectors.joining());
    }

    /** All platforms with each of these results in turn. */
    private static CallbackSpec results(int... errCodes) {
        return callback()
                .ofEvents(90)
                .withEach(Message.term("platforms"), "PushPlatform", i -> i % 9)
                .withEach(Message.term("results"), "ErrCode", i -> errCodes[i / 9 % errCodes.length]);
    }
}
