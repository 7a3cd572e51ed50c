package dev.pushback.contract.junit;

import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.PushEvent;
import java.time.Duration;
import java.util.List;
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
                .hasMessage("no event of \"nobody\" was sent");
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

    @Test
    void tellsWhetherWhatWasAcknowledgedIsStored() {
        Delivery delivery = sent("secret");

        assertThat(delivery).isStored((task, account) -> new StoredState(1, List.of(asSent(delivery, account))));
        assertThatThrownBy(() -> assertThat(delivery)
                        .isStored(
                                (task, account) -> new StoredState(
                                        0, account.equals("user7") ? List.of() : List.of(asSent(delivery, account))),
                                Duration.ZERO))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("storage.lost")
                .hasMessageContaining("user7")
                .hasMessageContaining("nothing is stored of it");
    }

    private static StoredEvent asSent(Delivery delivery, String account) {
        PushEvent event = delivery.events().stream()
                .filter(one -> one.toAccount().equals(account))
                .findFirst()
                .orElseThrow();
        return new StoredEvent(
                null, event.platform().code(), null, event.stage().code(), event.errCode(), event.errInfo(), null);
    }

    private static Delivery sent(String token) {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().token("secret"));
                PushEmulator emulator =
                        new PushEmulator(CallbackUrl.parse(receiver.uri().toString()), 1400187352L, token)) {
            return emulator.send(push -> push.task("t1").recipients(150));
        }
    }
}
