package dev.pushback.emulator.load.stats;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/**
 * The whole account of a run, without its warm-up.
 *
 * @param target the configured URL
 * @param seed where draws came from
 * @param begin when the run started, by the wall clock
 * @param took from the first callback's start to the last one's end
 * @param interrupted whether it was stopped before its end
 * @param invalid why the figures are not those of the load that was asked for; empty if they are
 * @param callbacks how the callbacks ended
 * @param events what became of the events
 * @param rate how fast callbacks started
 * @param latency from the intended start to the end of callbacks that got a whole reply or ran out of time
 * @param service the same from the actual start
 * @param acknowledged from the intended start to the end of callbacks that were acknowledged: fast failures don't better it
 * @param coverage the ledger's {@code coverage} member
 * @param coverageSeen how many combinations were seen
 * @param coverageOf how many there are
 * @param failures why callbacks failed, the most frequent first
 * @param refusals how callbacks were refused, the most frequent first
 * @param bytes the bodies on the wire
 * @param seconds second by second
 * @param raw what only whoever adds up several runs needs
 */
public record LoadSummary(
        String target,
        long seed,
        Instant begin,
        Duration took,
        boolean interrupted,
        Message invalid,
        Callbacks callbacks,
        Events events,
        Rate rate,
        Latency latency,
        Latency service,
        Latency acknowledged,
        Map<String, Object> coverage,
        int coverageSeen,
        int coverageOf,
        List<Kind> failures,
        List<Kind> refusals,
        Bytes bytes,
        List<Second> seconds,
        Raw raw) {

    /** Copies the lists. */
    public LoadSummary {
        requireNonNull(target, "target");
        requireNonNull(invalid, "invalid");
        requireNonNull(raw, "raw");
        failures = List.copyOf(failures);
        refusals = List.copyOf(refusals);
        seconds = List.copyOf(seconds);
    }

    /** Whether the figures are those of the load that was asked for. */
    public boolean isValid() {
        return invalid.isNone();
    }

    /** The same with figures that are void, for this reason. */
    public LoadSummary invalidBy(Message why) {
        return new LoadSummary(
                target,
                seed,
                begin,
                took,
                interrupted,
                why,
                callbacks,
                events,
                rate,
                latency,
                service,
                acknowledged,
                coverage,
                coverageSeen,
                coverageOf,
                failures,
                refusals,
                bytes,
                seconds,
                raw);
    }

    /** Whether not one callback reached anybody. */
    public boolean isUnreachable() {
        boolean isWrongScheme = invalid.is(HttpMessage.USE_HTTPS) || invalid.is(HttpMessage.USE_HTTP);
        return isWrongScheme
                || callbacks.sent() > 0
                        && callbacks.failed() == callbacks.sent()
                        && failures.stream().allMatch(Kind::beforeSending);
    }

    /**
     * The first second if both sides were still cold in it: its 99th percentile is more than double that of any later one.
     * It is part of all figures.
     */
    public Optional<Second> coldSecond() {
        double later = seconds.stream()
                .skip(1)
                .mapToDouble(Second::p99Millis)
                .filter(p99 -> !Double.isNaN(p99))
                .max()
                .orElse(Double.NaN);
        boolean isCold = seconds.size() > 2 && seconds.get(0).p99Millis() > 2 * later;
        return isCold ? Optional.of(seconds.get(0)) : Optional.empty();
    }

    /**
     * How the callbacks ended: {@code planned = acknowledged + refused + failed + unsent}.
     *
     * @param planned how many there were to send
     * @param sent how many were sent at least once
     * @param acknowledged how many were acknowledged
     * @param refused how many were refused
     * @param failed how many failed
     * @param delayed how many the quota held back
     * @param retried how many attempts were made beyond the first of each
     * @param unsent how many were never sent
     * @param duplicates how many repeated the callback before them
     * @param copies how many were released together with the callback before them
     * @param resent how many attempts went out twice, as the receiver closed a kept connection without a word; what they
     *     carried may have arrived twice
     */
    public record Callbacks(
            long planned,
            long sent,
            long acknowledged,
            long refused,
            long failed,
            long delayed,
            long retried,
            long unsent,
            long duplicates,
            long copies,
            long resent) {}

    /**
     * What became of the events.
     *
     * @param sent how many stood in callbacks that were sent, however often
     * @param delivered how many of them stood in acknowledged callbacks
     * @param faults what faults in their order have done to them: every fault with its count, 0 too; callbacks that as a
     *     whole repeat others are left out
     */
    public record Events(long sent, long delivered, Map<EventFault, Long> faults) {

        /** Copies the map, order kept. */
        public Events {
            faults = Collections.unmodifiableMap(new TreeMap<>(faults));
        }

        /** How many stood in callbacks that were sent but not acknowledged. */
        public long lost() {
            return sent - delivered;
        }
    }

    /**
     * How fast callbacks started.
     *
     * @param offered callbacks a second as they were meant to start
     * @param achieved callbacks a second as they started
     * @param lagP99Millis how late the sender was by its own fault, in milliseconds, at the 99th percentile
     */
    public record Rate(double offered, double achieved, double lagP99Millis) {}

    /**
     * Milliseconds, each NaN if nothing was measured.
     *
     * @param p50 the median
     * @param p90 the 90th percentile
     * @param p99 the 99th percentile
     * @param p999 the 99.9th percentile
     * @param max the longest
     * @param histogram all values in microseconds; leave it alone
     */
    public record Latency(double p50, double p90, double p99, double p999, double max, AbstractHistogram histogram) {

        public static Latency of(AbstractHistogram micros) {
            return new Latency(
                    at(micros, 50), at(micros, 90), at(micros, 99), at(micros, 99.9), at(micros, 100), micros);
        }

        private static double at(AbstractHistogram micros, double percentile) {
            return micros.getTotalCount() == 0 ? Double.NaN : micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /**
     * One way of failing or refusing.
     *
     * @param kind such as {@code timeout}
     * @param count how many callbacks ended so
     * @param example the first of them, in which the receiver or the network may be quoted: escape its words before showing them
     * @param beforeSending whether no connection ever came about
     */
    public record Kind(String kind, long count, Message example, boolean beforeSending) {}

    /**
     * Bodies on the wire, retries included.
     *
     * @param sent of callbacks
     * @param received of replies
     */
    public record Bytes(long sent, long received) {}

    /**
     * What happened within one second of the run.
     *
     * @param second which, counted from 0
     * @param sent how many callbacks were sent
     * @param acknowledged how many ended as acknowledged
     * @param refused how many ended as refused
     * @param failed how many ended as failed
     * @param p50Millis the median latency of those that were meant to start in it, NaN if none of them ended
     * @param p99Millis the 99th percentile, likewise
     * @param maxMillis the longest, likewise
     * @param micros all of them in microseconds, packed; empty if there is none
     */
    public record Second(
            long second,
            long sent,
            long acknowledged,
            long refused,
            long failed,
            double p50Millis,
            double p99Millis,
            double maxMillis,
            String micros) {}

    /**
     * What only whoever adds up several runs needs.
     *
     * @param first when the first counted callback started, by the wall clock; {@code null} if none did
     * @param lag how late the sender was by its own fault, in microseconds
     * @param combinations how many events were of each combination, by its id; others than 0 only
     * @param others how many events were none of the combinations
     */
    public record Raw(Instant first, AbstractHistogram lag, Map<Integer, Long> combinations, long others) {

        /** Of a run that told nothing. */
        public static final Raw NONE = new Raw(null, new Histogram(3), Map.of(), 0);

        /** Copies the map. */
        public Raw {
            combinations = Collections.unmodifiableMap(new TreeMap<>(combinations));
        }
    }
}
