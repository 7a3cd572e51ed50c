package dev.pushback.emulator.scenario.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimerWheelTest {

    private final TimerWheel calendar = new TimerWheel();

    @Test
    void givesBackWhatWasPutIntoEachSecondInOrder() {
        Random random = new Random(1);
        Map<Long, Queue<Long>> expected = new TreeMap<>();
        long number = 0;
        for (long second = 0; second < 3L * TimerWheel.SLOTS; second++) {
            calendar.open(second);
            for (int i = random.nextInt(5); i > 0; i--) {
                long when = second + random.nextInt(random.nextBoolean() ? 3 : TimerWheel.SLOTS);
                expected.computeIfAbsent(when, any -> new ArrayDeque<>()).add(number);
                calendar.add(when, number, -number);
                number++;
            }
            List<Long> taken = new ArrayList<>();
            while (calendar.take()) {
                assertThat(calendar.b()).isEqualTo(-calendar.a());
                taken.add(calendar.a());
            }
            Queue<Long> due = expected.remove(second);
            assertThat(taken).isEqualTo(due == null ? List.of() : List.copyOf(due));
        }
        assertThat(calendar.waiting())
                .isEqualTo(expected.values().stream().mapToInt(Queue::size).sum());
    }

    @Test
    void takesWhatIsPutIntoTheOpenSecondWhileItIsTaken() {
        calendar.open(5);
        calendar.add(5, 0, 0);
        int taken = 0;
        while (calendar.take()) {
            if (taken++ < 100) {
                calendar.add(5, taken, taken);
            }
        }

        assertThat(taken).isEqualTo(101);
        assertThat(calendar.waiting()).isZero();
    }
}
