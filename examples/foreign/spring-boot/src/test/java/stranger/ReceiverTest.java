package stranger;

import static dev.pushback.contract.junit.DeliveryAssert.assertThat;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.schema.Stage.CLICKED;

import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.emulator.PushEmulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReceiverTest {

    @Value("${local.server.port}")
    int port;

    @RegisterExtension
    final PushbackExtension pushback = PushbackExtension.target(() -> "http://localhost:" + port + "/callback")
            .noAuth();

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
