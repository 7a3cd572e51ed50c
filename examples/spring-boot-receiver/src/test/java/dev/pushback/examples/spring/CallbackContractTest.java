package dev.pushback.examples.spring;

import dev.pushback.contract.junit.PushbackExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallbackContractTest {

    @LocalServerPort
    int port;

    // tag::contract[]
    @RegisterExtension
    final PushbackExtension pushback = PushbackExtension.target(() -> "http://localhost:" + port + "/callback")
            .token("secret")
            .probe("/probe")
            .strict();

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return pushback.contract();
    }
    // end::contract[]
}
