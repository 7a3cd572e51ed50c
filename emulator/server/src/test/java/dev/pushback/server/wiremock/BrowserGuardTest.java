package dev.pushback.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserGuardTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            localhost:7300, -, -, true
            app.test:7300, -, -, true
            127.0.0.1:7300, http://127.0.0.1:7300, same-origin, true
            localhost:7300, -, none, true
            [::1]:7300, http://[::1]:7300, same-origin, true
            bound.test:7300, http://bound.test:7300, same-origin, true
            127.0.0.1:7300, http://evil.example, cross-site, false
            127.0.0.1:7300, http://evil.example, -, false
            127.0.0.1:7300, http://127.0.0.1:9999, same-site, false
            127.0.0.1:7300, http://127.0.0.1:9999, -, false
            127.0.0.1:7300, null, -, false
            rebound.example:7300, http://rebound.example:7300, same-origin, false
            rebound.example:7300, -, none, false
            """)
    void letsOnlyItsOwnPageIn(String host, String origin, String fetchSite, boolean passes) {
        assertThat(new BrowserGuard("bound.test")
                        .objection(host, origin, fetchSite)
                        .isEmpty())
                .isEqualTo(passes);
    }
}
