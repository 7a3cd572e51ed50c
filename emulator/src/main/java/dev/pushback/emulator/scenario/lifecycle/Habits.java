package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.Platform;

/**
 * What the simulator of campaigns assumes of people and their phones, for who plays pushes of their own.
 *
 * <p>Shares are chances as {@link Draw#hits} takes them. Safe for any number of threads.
 */
public final class Habits {

    /** Pushes that come to a device while the app is connected. */
    public static final int ONLINE = Draw.chance(Assumptions.ONLINE);

    /** Online pushes whose arrival is reported. */
    public static final int ONLINE_RECEIPTS = Draw.chance(Assumptions.ONLINE_RECEIPTS);

    /** Arrivals that are clicked, whether they were reported or not. */
    public static final int CLICKS = Draw.chance(Assumptions.CLICKS);

    /** Failures that are the usual one of their vendor, per mille: the token is gone. */
    public static final int USUAL_FAILURE = Assumptions.USUAL_FAILURE;

    /** The longest that a click can come after its push, in seconds. */
    public static final int LONGEST = Assumptions.REACH.longest() + Assumptions.CLICK.longest();

    private static final Platform[] PLATFORMS = Platform.values();

    private final Devices devices;
    private final int[] receipts = new int[PLATFORMS.length];

    /** Those of people who live there. */
    public Habits(Profile profile) {
        devices = new Devices(ScenarioOptions.builder().profile(profile).build());
        for (Platform platform : PLATFORMS) {
            receipts[platform.code()] = Draw.chance(Assumptions.receipts(platform));
        }
    }

    /** Who made the phone of the account with this key. */
    public Platform maker(long account) {
        return PLATFORMS[devices.maker(account, 0)];
    }

    /** Offline pushes through this vendor whose arrival is reported. */
    public int receipts(Platform vendor) {
        return receipts[vendor.code()];
    }

    /** Seconds from sent to reached that a draw gives. */
    public static int reachSeconds(long draw) {
        return Assumptions.REACH.seconds(draw);
    }

    /** Seconds from reached to clicked that a draw gives. */
    public static int clickSeconds(long draw) {
        return Assumptions.CLICK.seconds(draw);
    }
}
