package dev.pushback.contract.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurlTest {

    @Test
    void repeatsTheHeadersOfTheCall() {
        assertThat(Curl.of(call("{}", new Header("content-type", "application/json"))))
                .isEqualTo("curl -i -X POST -H 'content-type: application/json' --data-binary '{}' 'http://r.test/cb'");
    }

    @Test
    void addsNoContentTypeWhereTheCallHasNone() {
        assertThat(Curl.of(call("{}")))
                .isEqualTo("curl -i -X POST -H 'Content-Type:' --data-binary '{}' 'http://r.test/cb'");
        assertThat(Curl.of(call(""))).isEqualTo("curl -i -X POST 'http://r.test/cb'");
    }

    private static HttpCall call(String body, Header... headers) {
        return new HttpCall(
                "POST", URI.create("http://r.test/cb"), List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }
}
