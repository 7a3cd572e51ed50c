package dev.pushback.examples.boot4;

import dev.pushback.contract.junit.PushbackContract;
import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.contract.junit.PushbackTarget;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

// tag::contract[]
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@PushbackContract(noAuth = true)
class Boot4ContractTest {

    @LocalServerPort
    int port;

    @PushbackTarget
    String target() {
        return "http://localhost:" + port + "/callback";
    }

    @TestFactory
    Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
        return pushback.contract();
    }
}
// end::contract[]
