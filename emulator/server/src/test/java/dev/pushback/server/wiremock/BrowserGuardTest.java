package dev.pushback.server.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
                        .objection(headers("Host", host, "Origin", origin, "Sec-Fetch-Site", fetchSite)::get)
                        .isEmpty())
                .isEqualTo(passes);
    }

    /** A browser says nothing of where it comes from when it reads from a name without https. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            rebound.example:7300 | Mozilla/5.0 (X11) Chrome/150.0.0.0 | en-US,en;q=0.9 | false
            rebound.example:7300 | of the page's own making           | en-US,en;q=0.9 | false
            rebound.example:7300 | Mozilla/5.0 (X11) Gecko/20100101   | -              | false
            127.0.0.1:7300       | Mozilla/5.0 (X11) Chrome/150.0.0.0 | en-US,en;q=0.9 | true
            localhost:7300       | Mozilla/5.0 (X11) Chrome/150.0.0.0 | en-US,en;q=0.9 | true
            pushback:7300        | curl/8.5.0                         | -              | true
            pushback:7300        | node                               | *              | true
            pushback:7300        | -                                  | -              | true
            """)
    void aNameThatSomebodyPointedHereShowsABrowserNothing(String host, String agent, String language, boolean passes) {
        assertThat(new BrowserGuard("127.0.0.1")
                        .objection(headers("Host", host, "User-Agent", agent, "Accept-Language", language)::get)
                        .isEmpty())
                .isEqualTo(passes);
    }

    private static Map<String, String> headers(String... namesAndValues) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
