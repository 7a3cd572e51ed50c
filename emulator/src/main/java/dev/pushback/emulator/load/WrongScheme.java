package dev.pushback.emulator.load;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.OtherScheme;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Callbacks none of which was taken: whether that is since their URL begins with the wrong one of http and https. */
@API(status = API.Status.INTERNAL)
public final class WrongScheme {

    /** What a port that speaks TLS may answer plain http. */
    private static final String BAD_REQUEST = "status-400";

    private static final Duration AT_THE_END = Duration.ofMillis(500);

    private static final Set<String> OF_PLAIN = kinds(false);
    private static final Set<String> OF_SECURE = kinds(true);

    private WrongScheme() {}

    /** Whether a callback that ended so, see {@link Outcome#kind()}, may have met the other scheme. */
    public static boolean mayExplain(CallbackUrl url, String kind) {
        return (url.isSecure() ? OF_SECURE : OF_PLAIN).contains(kind);
    }

    /** Asks the port: a sentence that says what is wrong and what to do; nothing if the scheme is not what is wrong. */
    public static Message remedy(CallbackUrl url, TransportOptions carried) {
        try (Transport transport = new NettyTransport(carried.withConnections(1))) {
            return OtherScheme.remedy(
                    OtherScheme.met(url.with(List.of()), transport::send).join());
        }
    }

    /** The summary, as one of a run that says nothing of the receiver if the scheme is why it has seen no callback. */
    static LoadSummary told(LoadPlan plan, LoadSummary summary) {
        CallbackUrl url = plan.target().url();
        Message remedy = mayBe(summary, url) ? remedy(url, carried(plan, summary)) : Message.NONE;
        return remedy.isNone() ? summary : summary.invalidBy(remedy);
    }

    /** Who has stopped a run waits no longer than that. */
    private static TransportOptions carried(LoadPlan plan, LoadSummary summary) {
        boolean isPatient = !summary.interrupted() || plan.transport().timeout().compareTo(AT_THE_END) < 0;
        return isPatient ? plan.transport() : plan.transport().withTimeout(AT_THE_END);
    }

    private static boolean mayBe(LoadSummary summary, CallbackUrl url) {
        return summary.isValid()
                && summary.callbacks().sent() > 0
                && summary.callbacks().acknowledged() == 0
                && Stream.concat(summary.failures().stream(), summary.refusals().stream())
                        .allMatch(kind -> mayExplain(url, kind.kind()) && !OtherScheme.isWithinTls(kind.example()));
    }

    private static Set<String> kinds(boolean secure) {
        Stream<String> failures = Stream.of(Failure.values())
                .filter(failure -> OtherScheme.mayExplain(secure, failure))
                .map(failure -> Outcome.of(failure).kind());
        return Stream.concat(failures, secure ? Stream.empty() : Stream.of(BAD_REQUEST))
                .collect(Collectors.toUnmodifiableSet());
    }
}
