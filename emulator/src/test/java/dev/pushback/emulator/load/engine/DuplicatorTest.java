package dev.pushback.emulator.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.scenario.Scenario;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DuplicatorTest {

    private final AtomicInteger drawn = new AtomicInteger();
    private final Scenario three = batch -> drawn.incrementAndGet() <= 3;

    @Test
    void drawsEachCallbackOnce() {
        assertThat(count(new Duplication(0, 1))).isEqualTo(3);
    }

    @Test
    void copiesEachCallback() {
        assertThat(count(new Duplication(0, 4))).isEqualTo(12);
    }

    @Test
    void repeatsAsManyCallbacksAsTheProbabilitySays() {
        Duplicator repeater = new Duplicator(batch -> true, new Duplication(0.2, 1), 7);
        int duplicates = 0;
        for (int i = 0; i < 12_000; i++) {
            repeater.next();
            duplicates += repeater.isDuplicate() ? 1 : 0;
        }

        assertThat(duplicates).isBetween(1_800, 2_200); // 2000 expected: a sixth, as duplicates count themselves
    }

    @Test
    void bringsThePrefetchedCallbackFirst() {
        Duplicator repeater = new Duplicator(three, Duplication.NONE, 1);
        repeater.prefetch();
        assertThat(drawn).hasValue(1);

        repeater.next();
        assertThat(drawn).hasValue(1);
    }

    private int count(Duplication repeats) {
        Duplicator repeater = new Duplicator(three, repeats, 1);
        int count = 0;
        while (repeater.next()) {
            count++;
        }
        return count;
    }
}
