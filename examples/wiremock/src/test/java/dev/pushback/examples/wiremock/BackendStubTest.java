package dev.pushback.examples.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.pushback.schema.Platform.XIAOMI;
import static dev.pushback.schema.Stage.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.pushback.contract.junit.DeliveryAssert;
import dev.pushback.contract.junit.PushbackExtension;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.schema.json.WireSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackendStubTest {

    static WireMockServer stub;

    @RegisterExtension
    static final PushbackExtension pushback =
            PushbackExtension.target(() -> BackendStub.callback(stub)).noAuth();

    @BeforeAll
    static void start() {
        stub = BackendStub.start();
    }

    @AfterAll
    static void stop() {
        stub.stop();
    }

    /** A stub looks at little of a body, so that it can't refuse all that is wrong: that part is left out. */
    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return pushback.exclude("malformed", "load").contract();
    }

    // tag::recorder[]
    @Test
    void recordsWhatWasSent(PushEmulator emulator) {
        DeliveryAssert.assertThat(emulator.send(push -> push.task("recorded")
                        .recipients("alice")
                        .platform(XIAOMI)
                        .upTo(REACHED)))
                .isAcknowledged();

        List<LoggedRequest> recorded = stub.findAll(postRequestedFor(urlPathEqualTo("/callback"))
                .withQueryParam("CallbackCommand", equalTo("Push.AllMemberPush"))
                .withRequestBody(matchingJsonPath("$.Events[0].TaskId", equalTo("recorded"))));
        assertThat(recorded)
                .singleElement()
                .satisfies(request ->
                        assertThat(WireSchema.REQUEST.check(request.getBody())).isEmpty());
    }
    // end::recorder[]
}
