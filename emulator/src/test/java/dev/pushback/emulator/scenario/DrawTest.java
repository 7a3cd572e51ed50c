package dev.pushback.emulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void mixesLikeSplittableRandom() {
        SplittableRandom random = new SplittableRandom(42);

        for (long name = 0; name < 1_000; name++) {
            assertThat(Draw.of(42, name)).isEqualTo(random.nextLong());
        }
    }

    @Test
    void drawsIntegersEvenlyBelowABound() {
        int[] counts = new int[7];
        for (long name = 0; name < 70_000; name++) {
            counts[Draw.below(7, Draw.of(1, name))]++;
        }

        assertThat(counts).hasSize(7);
        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void hitsProbabilitiesTheirShareOfTimes() {
        long quarter = Draw.threshold(0.25);
        int hits = 0;
        for (long name = 0; name < 40_000; name++) {
            hits += Draw.isBelow(quarter, Draw.of(2, name)) ? 1 : 0;
            assertThat(Draw.isBelow(Draw.threshold(0), Draw.of(2, name))).isFalse();
            assertThat(Draw.isBelow(Draw.threshold(1), Draw.of(2, name))).isTrue();
        }

        assertThat(hits).isBetween(9_650, 10_350);
    }

    @Test
    void hitsChancesTheirShareOfTimesWithEachPartByItself() {
        int[][] counts = new int[4][2];
        for (long name = 0; name < 40_000; name++) {
            long draw = Draw.of(3, name);
            int before = Draw.hits(Draw.chance(500), draw, 3);
            for (int part = 0; part < 4; part++) {
                counts[part][before] += Draw.hits(Draw.chance(250), draw, part);
                before = Draw.hits(Draw.chance(500), draw, part);
                assertThat(Draw.hits(Draw.chance(0), draw, part)).isZero();
                assertThat(Draw.hits(Draw.chance(1000), draw, part)).isOne();
            }
        }

        for (int[] ofPart : counts) {
            assertThat(ofPart[0]).isBetween(4_750, 5_250);
            assertThat(ofPart[1]).isBetween(4_750, 5_250);
        }
    }
}
