package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import java.util.Arrays;

/**
 * What becomes of one push on one device: sent, reached, clicked as far as it comes, or not taken by its vendor. In an online
 * push no vendor has a part, and the connection is there already: it does not fail.
 *
 * <p>What happens by chance is a number here, 1 or 0, and computed with: the processor would guess every third branch wrong.
 * Reused from device to device; not safe for several threads.
 */
final class PushOutcome {

    private static final int OFFLINE = 0;

    /** In place of a tail's number: this is not told. All bits are set, so that any tail or'ed with it becomes it. */
    static final int NOTHING = -1;

    private static final long TRAITS = Draw.name("traits");
    private static final long DELAYS = Draw.name("delays");
    private static final long TEXTS = Draw.name("texts");
    private static final long FAILS = Draw.name("fails");
    private static final long FAILURE = Draw.name("failure");

    private static final int DEVICE_TYPELESS = Draw.chance(Assumptions.NO_DEVICE_TYPE);
    private static final int EMPTY_OK = Draw.chance(Assumptions.EMPTY_OK);
    private static final int[] CLICKS = {
        Draw.chance(Assumptions.CLICKS_WITHOUT_RECEIPT), Draw.chance(Assumptions.CLICKS)
    };

    private static final int MAKERS = Platform.values().length;

    private final EventSuffixes tails;
    private final long errorRate;
    private final int online;
    private final int onlineMakerMayMiss;
    private final int[] unwanted = new int[Stage.values().length];
    private final int[] receipts = new int[2 * MAKERS];

    private long key;
    private int type;
    private int deviceType;
    private int maker;
    private int receipt;

    /** The tail of the sent event, or {@link #NOTHING}. */
    int sent;

    /** The tail of the reached event, or {@link #NOTHING}. */
    int reached;

    /** The tail of the clicked event, or {@link #NOTHING}. */
    int clicked;

    /** Seconds from sent to reached. */
    int reachDelay;

    /** Seconds from sent to clicked. */
    int clickDelay;

    PushOutcome(ScenarioOptions options, EventSuffixes tails) {
        this.tails = tails;
        errorRate = Draw.threshold(options.errorRate());
        onlineMakerMayMiss = options.filter().platforms().contains(Platform.UNKNOWN) ? 1 : 0;
        boolean offlineToo = options.filter().types().contains(EventType.OFFLINE);
        boolean onlineToo = options.filter().types().contains(EventType.ONLINE);
        online = Draw.chance(!offlineToo ? 1000 : onlineToo ? Assumptions.ONLINE : 0);
        for (Stage stage : Stage.values()) {
            unwanted[stage.ordinal()] = options.filter().stages().contains(stage) ? 0 : NOTHING;
        }
        Arrays.fill(receipts, Draw.chance(Assumptions.ONLINE_RECEIPTS));
        for (Platform platform : Platform.values()) {
            boolean silent = options.silent().contains(platform);
            receipts[platform.code()] = silent ? 0 : Draw.chance(Assumptions.receipts(platform));
        }
    }

    /**
     * Decides.
     *
     * @param deviceKey where all draws come from
     * @param deviceMaker the maker's number
     * @param only 1 if the recipient has no other device, so that it needs not be told from another; otherwise 0
     */
    void decide(long deviceKey, int deviceMaker, int only) {
        key = deviceKey;
        maker = deviceMaker;
        long traits = Draw.of(key, TRAITS);
        type = Draw.hits(online, traits, 0);
        int mayMiss = only & (1 - type | onlineMakerMayMiss);
        deviceType = 1 - (mayMiss & Draw.hits(DEVICE_TYPELESS, traits, 1));
        receipt = Draw.hits(receipts[type * MAKERS + maker], traits, 2);
        succeed(Draw.hits(CLICKS[receipt], traits, 3));
        if (Draw.isBelow(errorRate, Draw.of(key, FAILS)) && type == OFFLINE) {
            fail();
        }
        long delays = Draw.of(key, DELAYS);
        reachDelay = Assumptions.REACH.seconds(delays) * receipt;
        clickDelay = reachDelay + Assumptions.CLICK.seconds(delays << Delay.BITS);
    }

    private void succeed(int click) {
        long texts = Draw.of(key, TEXTS);
        sent = success(0, texts) | unwanted[0];
        reached = success(1, texts) | unwanted[1] | receipt - 1;
        clicked = success(2, texts) | unwanted[2] | click - 1;
    }

    private int success(int stage, long texts) {
        return tails.success(situation(stage), Draw.hits(EMPTY_OK, texts, stage));
    }

    /** The vendor does not take it: known errors are all of sending, and what was not sent is neither reached nor clicked. */
    private void fail() {
        if (tails.canFail(situation(0))) {
            sent = tails.failure(situation(0), Draw.of(key, FAILURE)) | unwanted[0];
            reached = NOTHING;
            clicked = NOTHING;
        }
    }

    private int situation(int stage) {
        return EventSuffixes.situation(type, maker, stage, deviceType);
    }
}
