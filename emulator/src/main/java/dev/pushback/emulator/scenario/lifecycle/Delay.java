package dev.pushback.emulator.scenario.lifecycle;

/**
 * A distribution of delays in whole seconds, given by some of its quantiles and straight lines between them.
 *
 * <p>No transcendental functions: the same on every machine.
 */
final class Delay {

    /** How many bits of a draw, its highest, decide. */
    static final int BITS = 11;

    private static final int STEPS = 1 << BITS;

    private final short[] seconds = new short[STEPS];

    /**
     * Takes corresponding quantiles.
     *
     * @param shares from 0 to 1, rising
     * @param bounds the seconds that this share of delays stays below or at, rising
     */
    Delay(double[] shares, int[] bounds) {
        int part = 1;
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 0.5) / STEPS;
            while (share > shares[part]) {
                part++;
            }
            double within = (share - shares[part - 1]) / (shares[part] - shares[part - 1]);
            seconds[i] = (short) (bounds[part - 1] + within * (bounds[part] - bounds[part - 1]));
        }
    }

    /** The delay that a draw gives. */
    int seconds(long draw) {
        return seconds[(int) (draw >>> (Long.SIZE - BITS))];
    }

    /** The longest delay. */
    int longest() {
        return seconds[STEPS - 1];
    }
}
