package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import java.util.Arrays;

/**
 * What becomes of one push on one device: sent, reached, clicked as far as it comes, or failed at a stage.
 *
 * <p>Reused from device to device; not safe for several threads.
 */
final class Fate {

    /** In place of a tail's number: this is not told. */
    static final int NOTHING = -1;

    private static final long ONLINE = Draw.name("online");
    private static final long NO_DEVICE_TYPE = Draw.name("no device type");
    private static final long FAILS = Draw.name("fails");
    private static final long FAILS_AT = Draw.name("fails at");
    private static final long RECEIPT = Draw.name("receipt");
    private static final long CLICK = Draw.name("click");
    private static final long REACH_DELAY = Draw.name("reach delay");
    private static final long CLICK_DELAY = Draw.name("click delay");
    private static final long REACHED_FIRST = Draw.name("reached first");
    private static final long RESULT = Draw.name("result");
    private static final int NEVER = 3;
    private static final int MAKERS = Platform.values().length;

    private final Tails tails;
    private final long errorRate;
    private final int onlineShare;
    private final boolean makerMayMiss;
    private final boolean[] wanted = new boolean[Stage.values().length];
    private final int[] receipts = new int[2 * MAKERS];

    private long key;
    private int type;
    private int deviceType;
    private int maker;

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

    /** Whether the reached event comes first, in the same second. */
    boolean reachedFirst;

    Fate(ScenarioOptions options, Tails tails) {
        this.tails = tails;
        errorRate = Draw.threshold(options.errorRate());
        makerMayMiss = options.filter().platforms().contains(Platform.UNKNOWN);
        boolean offlineToo = options.filter().types().contains(EventType.OFFLINE);
        boolean onlineToo = options.filter().types().contains(EventType.ONLINE);
        onlineShare = !offlineToo ? 1000 : onlineToo ? Assumptions.ONLINE : 0;
        options.filter().stages().forEach(stage -> wanted[stage.ordinal()] = true);
        Arrays.fill(receipts, Assumptions.ONLINE_RECEIPTS);
        Assumptions.RECEIPTS.forEach((platform, share) -> receipts[platform.code()] = share);
    }

    /**
     * Decides.
     *
     * @param deviceKey where all draws come from
     * @param deviceMaker the maker's number
     * @param only whether the recipient has no other device, so that it needs not be told from another
     */
    void decide(long deviceKey, int deviceMaker, boolean only) {
        key = deviceKey;
        maker = deviceMaker;
        boolean online = below(onlineShare, ONLINE);
        boolean deviceTypeMayMiss = only && (makerMayMiss || !online);
        type = online ? 1 : 0;
        deviceType = deviceTypeMayMiss && below(Assumptions.NO_DEVICE_TYPE, NO_DEVICE_TYPE) ? 0 : 1;
        int failsAt = failsAt();
        boolean receipt = below(receipts[type * MAKERS + maker], RECEIPT);
        boolean told = failsAt == 1 || failsAt > 1 && receipt;
        boolean clicks = failsAt == 2
                || failsAt == NEVER && below(receipt ? Assumptions.CLICKS : Assumptions.CLICKS_WITHOUT_RECEIPT, CLICK);
        sent = tail(0, failsAt, true);
        reached = tail(1, failsAt, told);
        clicked = tail(2, failsAt, clicks);
        reachDelay = told ? Assumptions.REACH.seconds(Draw.of(key, REACH_DELAY)) : 0;
        clickDelay = clicks ? reachDelay + Assumptions.CLICK.seconds(Draw.of(key, CLICK_DELAY)) : 0;
        reachedFirst = reached != NOTHING && reachDelay == 0 && below(Assumptions.REACHED_FIRST, REACHED_FIRST);
    }

    /** The stage at which it fails, from 0; {@link #NEVER} if it doesn't. */
    private int failsAt() {
        if (!Draw.isBelow(errorRate, Draw.of(key, FAILS))) {
            return NEVER;
        }
        int draw = Draw.below(1000, Draw.of(key, FAILS_AT));
        int stage =
                draw < Assumptions.FAILURES[0] ? 0 : draw < Assumptions.FAILURES[0] + Assumptions.FAILURES[1] ? 1 : 2;
        return tails.situation(type, maker, stage, deviceType).canFail() ? stage : NEVER;
    }

    private int tail(int stage, int failsAt, boolean happens) {
        if (!happens || !wanted[stage]) {
            return NOTHING;
        }
        Tails.Situation situation = tails.situation(type, maker, stage, deviceType);
        long draw = Draw.of(key, RESULT + stage);
        return stage == failsAt ? situation.failure(draw) : situation.success(draw);
    }

    private boolean below(int perMille, long name) {
        return Draw.below(1000, Draw.of(key, name)) < perMille;
    }
}
