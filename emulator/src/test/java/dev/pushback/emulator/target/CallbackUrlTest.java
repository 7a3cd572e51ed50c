package dev.pushback.emulator.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/cb, localhost, 8080",
        "http://example.com, example.com, 80",
        "https://example.com/, example.com, 443",
        "http://example.com:/, example.com, 80",
        "http://10.0.0.7:81, 10.0.0.7, 81",
        "'http://[::1]:8080/', ::1, 8080",
        "http://my_host:8080/, my_host, 8080",
        "http://My_Host/cb, My_Host, 80",
        "https://app_1.shop-net_default, app_1.shop-net_default, 443",
        "http://_:1/, _, 1",
        "http://my_host:/, my_host, 80"
    })
    void knowsHostAndPort(String url, String host, int port) {
        CallbackUrl callbackUrl = CallbackUrl.parse(url);

        assertThat(callbackUrl.host()).isEqualTo(host);
        assertThat(callbackUrl.origin().port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my_host",
                "my_host:8080/cb",
                "ftp://my_host/",
                "http://",
                "http:///cb",
                "http://:8080/",
                "http://my_host:abc/",
                "http://my_host:80:81/",
                "http://my_host:-1/",
                "http://my host/",
                "http://my_host../",
                "http://.my_host/",
                "http://-my_host/",
                "http://my_host-/",
                "http://my_h%6fst/",
                "http://my_host,other_host/",
                "http://my_höst/",
                "http://a b_c/",
                "http://[my_host]/",
                "http://user@my_host/",
                "http://user:word@localhost/",
                "http://my_host/#there"
            })
    void refusesWhatIsNoUrlForCallbacks(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackUrl.parse(url))
                .withMessageContaining("not a callback URL")
                .withMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:0/", "http://localhost:65536/", "http://my_host:0/", "http://my_host:65536/"})
    void refusesPortsThatThereAreNot(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackUrl.parse(url))
                .withMessageContaining("its port must be 1 to 65535, was");
    }

    @ParameterizedTest
    @CsvSource({
        "http://my_host:8080, http://my_host:8080/?a=b%20c",
        "http://my_host/cb?x=1, http://my_host/cb?x=1&a=b%20c"
    })
    void appendsParametersBehindAnyHost(String url, String extended) {
        assertThat(CallbackUrl.parse(url).with(Map.of("a", "b c"))).hasToString(extended);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/回调, http://localhost/%E5%9B%9E%E8%B0%83",
        "http://localhost/é/%C3%A9?来=源&a=%20, http://localhost/%C3%A9/%C3%A9?%E6%9D%A5=%E6%BA%90&a=%20",
        "http://my_host/回调?x=1, http://my_host/%E5%9B%9E%E8%B0%83?x=1",
        "http://my_host/𝄞, http://my_host/%F0%9D%84%9E"
    })
    void encodesPathAndQueryAsTheyMustGoOut(String url, String encoded) {
        assertThat(CallbackUrl.parse(url)).hasToString(encoded);
        assertThat(CallbackUrl.parse(url).with(Map.of()).toString()).startsWith(encoded);
    }
}
