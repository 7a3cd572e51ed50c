package dev.pushback.contract.cli.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.traffic.TrafficPage;
import dev.pushback.server.traffic.WatchedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows what comes on the page, numbered as in the journal. Not safe for several threads. */
final class ArrivalsPage {

    private static final double NANOS_PER_MILLI = 1e6;

    private final TrafficPage page;
    private final Secrets secrets;
    private long number;

    /** @param secrets what is not shown, should a sender tell it */
    ArrivalsPage(TrafficPage page, Secrets secrets) {
        this.page = page;
        this.secrets = secrets;
    }

    /** Shows one more. */
    void show(Arrival arrival) {
        ReceivedCall call = arrival.call();
        page.tell(new WatchedCall(
                ++number,
                1,
                secrets.hide(call.body()),
                new SentCallback.Try(
                        call.at(),
                        secrets.hide(call.query().raw()),
                        arrival.status() == null ? 0 : arrival.status(),
                        arrival.reply() == null ? "" : new String(secrets.hide(arrival.reply()), UTF_8),
                        arrival.outcome().state().name().toLowerCase(Locale.ROOT),
                        arrival.outcome().kind(),
                        secrets.hide(arrival.detail().toString()),
                        Math.max(0, Duration.between(call.at(), Instant.now()).toNanos() / NANOS_PER_MILLI))));
    }
}
