package dev.pushback.emulator.load.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TickerTest {

    @Test
    void isInterruptedAlsoWhereThereIsNothingLeftToWaitFor() {
        Ticker ticker = Ticker.system();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ticker.await(ticker.nanos() - 1)).isInstanceOf(InterruptedException.class);
    }
}
