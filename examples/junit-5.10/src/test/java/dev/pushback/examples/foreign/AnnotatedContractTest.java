package dev.pushback.examples.foreign;

import dev.pushback.contract.junit.PushbackContract;
import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.contract.junit.PushbackTarget;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** By annotation, of a receiver that each test starts anew; it refuses nothing, and that is not asked of it here. */
@PushbackContract(
        noAuth = true,
        only = {"http", "reply"},
        exclude = {"reply.refusal-*"})
class AnnotatedContractTest {

    private OkReceiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new OkReceiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @PushbackTarget
    URI uri() {
        return receiver.uri();
    }

    @TestFactory
    Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
        return pushback.contract();
    }
}
