package dev.pushback.examples.pushapp;

import static dev.pushback.schema.Platform.APNS;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import dev.pushback.examples.pushapp.PushEvents.Counts;
import dev.pushback.server.TencentServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = RANDOM_PORT)
class PushAppTest {

    private static int port;

    @RegisterExtension
    static final TencentServer tencent = TencentServer.callingBack(() -> "http://localhost:" + port + "/callback")
            .secretKey("example")
            .users(user("alice").on(HUAWEI).clicks(), user("bob").on(APNS).failsWith(410));

    @DynamicPropertySource
    static void tencent(DynamicPropertyRegistry properties) {
        properties.add("tencent.base-url", tencent::baseUri);
    }

    @Test
    void countsWhoClicked() {
        app.postForObject("/pushes/hello", List.of("alice", "bob"), String.class);
        tencent.awaitAllDelivered();
        assertThat(app.getForObject("/pushes/hello", Counts.class)).isEqualTo(new Counts(1, 1, 1, 1));
    }

    @Autowired
    private TestRestTemplate app;

    @Autowired
    void know(@LocalServerPort int known) {
        port = known;
    }
}
