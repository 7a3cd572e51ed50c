package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether it is the size that matters: how many events, or how many bytes. */
final class SizeProbe {

    private static final int SPREAD = 20;
    private static final int LARGE = 8_000;

    private final Trials trials;
    private final boolean refuses;
    private final Duration time;

    /** Of a batch that is refused, or else ended in another way after this time. */
    SizeProbe(Trials trials, boolean refuses, Duration time) {
        this.trials = trials;
        this.refuses = refuses;
        this.time = time;
    }

    /** What size has to do with it; empty if nothing. Expects that one plain event is acknowledged. */
    Optional<Message> explain(Material failing) {
        int count = failing.failing().events().size();
        if (count > 1 && plain(count) == Answer.REFUSED) {
            return Optional.of(ofPlain(count));
        }
        int bytes = failing.call().body().length;
        return bytes > LARGE ? ofBytes(Math.max(count, SPREAD), bytes) : Optional.empty();
    }

    private Message ofPlain(int count) {
        Bisection.Limit limit = Bisection.limit(1, count, 1, events -> plain((int) events));
        long bytes = plainBytes((int) limit.bad());
        if (padded((int) limit.good(), bytes) == Answer.REFUSED) {
            return ofBody((int) limit.good(), bytes);
        }
        Duration late = refuses ? null : tookOfPlain((int) limit.bad());
        if (late != null) {
            return ShrinkMessage.FAILS_ON.of(
                    TimeProbe.told(ShrinkMessage.EVENTS.of(), late.dividedBy(limit.bad()), time));
        }
        Message upTo =
                (refuses ? ShrinkMessage.UP_TO_REFUSES : ShrinkMessage.UP_TO_FAILS).of(limit.good(), limit.bad());
        return limit.isExact() ? upTo : ShrinkMessage.BETWEEN_NOT_TRIED.of(upTo);
    }

    /** How long so many take, though silence is believed sooner; {@code null} if they are not acknowledged in the end. */
    private Duration tookOfPlain(int count) {
        return trials.oneMore().took(material -> material.failing().with(material.plain(count)));
    }

    /** Whether plain events, padded to as many bytes, are refused too, though no event by itself is too long. */
    private Optional<Message> ofBytes(int count, int bytes) {
        boolean isSize = bytes > 1.3 * plainBytes(count)
                && plain(count) == Answer.ACKNOWLEDGED
                && padded(count, bytes) == Answer.REFUSED
                && padded(1, bytes / count) == Answer.ACKNOWLEDGED;
        return isSize ? Optional.of(ofBody(count, bytes)) : Optional.empty();
    }

    private Message ofBody(int count, long bad) {
        Bisection.Limit limit =
                Bisection.limit(plainBytes(count), bad, Math.max(bad / 100, count), bytes -> padded(count, bytes));
        Message bodies = ShrinkMessage.BODIES_ABOVE.of(
                Phrases.kilobytes(limit.good()), Phrases.bytes(limit.good()), Phrases.bytes(limit.bad()));
        return (refuses ? ShrinkMessage.REFUSES : ShrinkMessage.FAILS_ON).of(bodies);
    }

    private Answer plain(int count) {
        return trials.sendMade(material -> material.failing().with(material.plain(count)));
    }

    private long plainBytes(int count) {
        Material material = trials.material();
        return material.failing().with(material.plain(count)).bytes().length;
    }

    private Answer padded(int count, long bytes) {
        return trials.sendMade(material -> pad(material.failing().with(material.plain(count)), bytes));
    }

    /** Lengthens the last text of each event until the body has so many bytes. */
    private static CandidateBatch pad(CandidateBatch plain, long bytes) {
        long missing = Math.max(0, bytes - plain.bytes().length);
        int count = plain.events().size();
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> event = new LinkedHashMap<>(plain.events().get(i));
            String last = event.keySet().stream()
                    .filter(name -> event.get(name) instanceof String)
                    .reduce((one, other) -> other)
                    .orElseThrow();
            int share = (int) (missing / count + (i < missing % count ? 1 : 0));
            event.put(last, event.get(last) + "x".repeat(share));
            events.add(event);
        }
        return plain.with(events);
    }
}
