package dev.pushback.examples.foreign;

import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.schema.Stage.CLICKED;

import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.emulator.PushEmulator;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By a static field, of a receiver that is started once. */
class ContractTest {

    static OkReceiver receiver;

    @RegisterExtension
    static final PushbackExtension pushback =
            PushbackExtension.target(() -> receiver.uri()).noAuth().only("repeat", "forward");

    @BeforeAll
    static void start() throws IOException {
        receiver = new OkReceiver();
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return pushback.contract();
    }

    @Test
    void takesAPush(PushEmulator emulator) {
        assertThat(emulator.send(
                        push -> push.task("t1").recipients(50).platform(HUAWEI).upTo(CLICKED)))
                .isAcknowledged()
                .hasEvents(150);
    }
}
