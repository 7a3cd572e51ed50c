package dev.pushback.contract.junit;

import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.target.CallbackUrl;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryAssertTest {

    @Test
    void tellsTheOutcomeOfOneRecipient() {
        Delivery delivery = sent("secret");
        Delivery refused = sent("wrong");

        assertThat(delivery).isAcknowledgedFor("user150");
        assertThat(refused).isRefusedFor("user1");
        assertThatThrownBy(() -> assertThat(refused).isAcknowledgedFor("user1")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(delivery).isAcknowledgedFor("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event of nobody was sent");
    }

    @Test
    void waitsForWhatIsStoredLater() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(sent("secret")).eventually(Duration.ofSeconds(60), () -> {
            if (looks.incrementAndGet() < 3) {
                throw new AssertionError("nothing stored");
            }
        });
    }

    @Test
    void tellsWhatNeverCame() {
        assertThatThrownBy(() -> assertThat(sent("secret")).eventually(Duration.ofMillis(30), () -> {
                    throw new AssertionError("nothing stored");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not within 30 ms: nothing stored");
    }

    private static Delivery sent(String token) {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().token("secret"));
                PushEmulator emulator =
                        new PushEmulator(CallbackUrl.parse(receiver.uri().toString()), 1400187352L, token)) {
            return emulator.send(push -> push.task("t1").recipients(150));
        }
    }
}
