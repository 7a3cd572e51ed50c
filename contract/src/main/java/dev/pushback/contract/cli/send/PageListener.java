package dev.pushback.contract.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.traffic.TrafficPage;
import dev.pushback.server.traffic.WatchedCall;
import java.util.Locale;

/**
 * Shows every attempt of a run on the page.
 *
 * @param page where
 * @param secrets what is not shown, should a receiver echo it
 */
record PageListener(TrafficPage page, Secrets secrets) implements LoadListener {

    @Override
    public void attempted(LoadAttempt attempt) {
        boolean answered = attempt.status() != 0;
        page.tell(new WatchedCall(
                attempt.number(),
                attempt.attempt(),
                attempt.body(),
                new SentCallback.Try(
                        attempt.at(),
                        attempt.query(),
                        attempt.status(),
                        answered ? new String(secrets.hide(attempt.reply()), UTF_8) : "",
                        attempt.outcome().state().name().toLowerCase(Locale.ROOT),
                        attempt.outcome().kind(),
                        secrets.hide(attempt.detail().toString()),
                        attempt.millis())));
    }
}
