package dev.pushback.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.server.rest.Limits;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    @ParameterizedTest
    @EnumSource(Limits.Year.class)
    void callsAboveTheLimitOfTheYearAreRefused(Limits.Year year) {
        boolean none = year == Limits.Year.NONE;
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.start(new ServeOptions()
                        .callback(receiver::url)
                        .secretKey(App.KEY)
                        .drawnAccounts(0)
                        .clock(Instant.parse("2026-01-01T00:00:00Z"))
                        .limits(year))) {
            App app = new App(tencent.http());
            assertThat(push(app, 1)).isZero();
            assertThat(push(app, 2)).isEqualTo(none ? 0 : 90024);
            app.ask("POST", "/_pushback/clock", "{\"advance\":\"2s\"}");
            assertThat(push(app, 3)).isZero();
            String[] many = java.util.stream.IntStream.range(0, 400)
                    .mapToObj(i -> "u" + i)
                    .toArray(String[]::new);
            assertThat(batch(app, "a", many)).isZero();
            assertThat(batch(app, "b", many)).isEqualTo(year == Limits.Year.Y2026 ? 60007 : 0);
            app.ask("DELETE", "/_pushback", "");
            assertThat(push(app, 4)).isZero();
        }
    }

    private static int push(App app, int random) {
        return app.call("timpush/push", "{\"MsgRandom\":" + random + ",\"OfflinePushInfo\":{}}")
                .path("ErrorCode")
                .asInt();
    }

    private static int batch(App app, String name, String... accounts) {
        return app.call("timpush/batch", App.batchBody(name, accounts))
                .path("ErrorCode")
                .asInt();
    }
}
