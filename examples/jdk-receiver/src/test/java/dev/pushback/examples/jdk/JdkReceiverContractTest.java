package dev.pushback.examples.jdk;

import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.schema.Stage.CLICKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.emulator.PushEmulator;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdkReceiverContractTest {

    static JdkReceiver receiver;

    // tag::contract[]
    @RegisterExtension
    static final PushbackExtension pushback =
            PushbackExtension.target(() -> receiver.uri()).token("secret").strict();

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return pushback.contract();
    }
    // end::contract[]

    @BeforeAll
    static void start() throws IOException {
        receiver = new JdkReceiver("1400187352", "secret");
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    // tag::emulator[]
    @Test
    void keepsTheFurthestStage(PushEmulator emulator) {
        assertThat(emulator.send(
                        push -> push.task("t1").recipients(50).platform(HUAWEI).upTo(CLICKED)))
                .isAcknowledged();

        assertEquals(Optional.of(CLICKED.code()), receiver.states().stage("t1", "user50", HUAWEI.code()));
    }
    // end::emulator[]
}
