package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.Platform;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who made an account's devices: drawn by share, and each of another maker, so that what happens to one of them can be
 * told from what happens to the others.
 */
final class Devices {

    private static final long MAKER = Draw.name("maker");
    private static final long DEVICES = Draw.name("devices");

    private final byte[] byShare;
    private final int[] present;

    Devices(ScenarioOptions options) {
        int[] wanted = Arrays.stream(Platform.values())
                .filter(options.filter().platforms()::contains)
                .mapToInt(Platform::code)
                .toArray();
        int[] shares = Arrays.stream(wanted)
                .flatMap(maker -> fill(maker, Assumptions.share(options.profile(), Platform.values()[maker])))
                .toArray();
        int[] all = shares.length > 0 ? shares : wanted;
        byShare = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            byShare[i] = (byte) all[i];
        }
        present = Arrays.stream(all).distinct().sorted().toArray();
    }

    /** Whose devices there are. */
    Set<Platform> present() {
        Set<Platform> platforms = EnumSet.noneOf(Platform.class);
        for (int maker : present) {
            platforms.add(Platform.values()[maker]);
        }
        return platforms;
    }

    private static IntStream fill(int maker, int times) {
        return IntStream.range(0, times).map(i -> maker);
    }

    /** How many devices the account with this key has. */
    int devices(long account) {
        if (Accounts.isDevice(account)) {
            return 1;
        }
        int draw = Draw.below(1000, Draw.of(account, DEVICES));
        int devices = 1;
        for (int below = Assumptions.DEVICES[0]; draw >= below; below += Assumptions.DEVICES[devices - 1]) {
            devices++;
        }
        return Math.min(devices, present.length);
    }

    /** Who made the device with this number, {@code 0..2}; the number as on the wire. */
    int maker(long account, int device) {
        int own = drawn(account, device);
        for (int before = 0; before < device; before++) {
            if (own == maker(account, before)) {
                own = next(own);
                before = -1;
            }
        }
        return own;
    }

    private int drawn(long account, int device) {
        return byShare[Draw.below(byShare.length, Draw.of(account, MAKER + device))];
    }

    private int next(int maker) {
        int at = Arrays.binarySearch(present, maker);
        return present[(at + 1) % present.length];
    }
}
