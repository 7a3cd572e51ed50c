package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.TransportOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingTest extends Connecting {

    @Override
    public Caller calls(TransportOptions options) {
        return new Caller(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/", "/cb", "http:///cb", "http://h:0/", "http://h:65536/", "http://h:x/"})
    void refusesUrlThatLeadsNowhere(String url) {
        try (Caller caller = Caller.patient()) {
            HttpCall call = Caller.post(URI.create(url), "");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> caller.transport().send(call))
                    .withMessageContaining(url);
        }
    }

    @Test
    void refusesHeaderOfTwoLines() {
        try (Caller caller = Caller.patient()) {
            HttpCall call = new HttpCall(
                    "POST", URI.create("http://h/"), List.of(new Header("X", "a\r\nInjected: b")), new byte[0]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> caller.transport().send(call));
        }
    }

    @Test
    void understandsNamesThatUriTakesForNoHost() {
        assertThat(Origin.of(URI.create("https://my_host:8443/cb"))).isEqualTo(new Origin(true, "my_host", 8443));
        assertThat(Origin.of(URI.create("http://user:secret@h/cb"))).isEqualTo(new Origin(false, "h", 80));
    }
}
