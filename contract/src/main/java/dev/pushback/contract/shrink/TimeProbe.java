package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds out whether a batch takes longer than the time limit only because each of its events, or of some, takes a while. */
final class TimeProbe {

    private static final int SEVERAL = 2;
    private static final int MOST_KINDS = 16;
    private static final int TIMES = 3;

    /** Below this an event is no slow one, whatever the sum. */
    private static final Duration LEAST = Duration.ofMillis(5);

    private final Trials trials;
    private final Duration limit;

    /** Of a batch that took so long. */
    TimeProbe(Trials trials, Duration limit) {
        this.trials = trials;
        this.limit = limit;
    }

    /** What takes a while; empty if that does not add up to the time limit. */
    Optional<Cause> explain(Material material) {
        CandidateBatch failing = material.failing();
        Duration one = leastOfPlain();
        if (failing.events().size() < 2 || one == null) {
            return Optional.empty();
        }
        Duration several = plain(SEVERAL);
        Duration each = several == null ? Duration.ZERO : several.minus(one).dividedBy(SEVERAL - 1);
        return addsUp(each, failing.events().size()) && isConfirmed(each, one, this::plain)
                ? Optional.of(Cause.ofTime(told(ShrinkMessage.EVENTS.of(), each)))
                : ofSome(failing, one);
    }

    private Optional<Cause> ofSome(CandidateBatch failing, Duration one) {
        for (int place : kinds(failing)) {
            Duration took = trials.took(material -> material.failing().only(List.of(place)));
            Duration each = took == null ? Duration.ZERO : took.minus(one);
            if (each.compareTo(LEAST) >= 0 && each.compareTo(one) >= 0) {
                return ofOne(failing, place, each, one);
            }
        }
        return Optional.empty();
    }

    /** What of this event takes the time, and whether those like it are enough. */
    private Optional<Cause> ofOne(CandidateBatch failing, int place, Duration each, Duration one) {
        Trials impatient = trials.waiting(one.plus(each.dividedBy(2)));
        Set<Reduction.Atom> matter = new Reduction(impatient, List.of(place)).matter();
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        CallbackKind kind = trials.material().scene().kind();
        Cause cause = new Generalization(impatient, failing, place, new OtherValues(failing, kind)).of(matter);
        long alike = failing.events().stream()
                .filter(event -> cause.explains(-1, event))
                .count();
        boolean isIt = addsUp(each, (int) alike)
                && isConfirmed(
                        each,
                        one,
                        count -> trials.took(material -> material.failing().only(Collections.nCopies(count, place))));
        return isIt ? Optional.of(cause.told(told(cause.message(), each))) : Optional.empty();
    }

    /** Several together take about as long as that many should: what else this machine does is no such sum. */
    private boolean isConfirmed(Duration each, Duration one, IntFunction<Duration> takes) {
        int count = (int) Math.max(SEVERAL, Math.min(10, limit.toMillis() / each.toMillis() / 3));
        Duration took = takes.apply(count);
        return took == null
                || took.compareTo(one.plus(
                                each.multipliedBy(count).multipliedBy(3).dividedBy(5)))
                        >= 0;
    }

    private Message told(Message what, Duration each) {
        return told(what, each, limit);
    }

    /** That each of these takes so long, and how many take longer than the limit. */
    static Message told(Message what, Duration each, Duration limit) {
        long millis = Math.max(1, each.toMillis());
        return ShrinkMessage.TAKES_LONG.of(what, millis, (limit.toMillis() + millis - 1) / millis);
    }

    /** The rest of the time, and what the machine adds, is not the events'. */
    private boolean addsUp(Duration each, int count) {
        return each.compareTo(LEAST) >= 0
                && each.multipliedBy(count).multipliedBy(5).compareTo(limit.multipliedBy(4)) >= 0;
    }

    /** What else this machine does must not pass for the receiver's own pace. */
    private Duration leastOfPlain() {
        Duration least = null;
        for (int i = 0; i < TIMES; i++) {
            Duration took = plain(1);
            least = took == null || least != null && least.compareTo(took) < 0 ? least : took;
        }
        return least;
    }

    private Duration plain(int count) {
        return trials.took(material -> material.failing().with(material.plain(count)));
    }

    /** The first places that show each value of each member that is no text, whatever period the batch has. */
    private static List<Integer> kinds(CandidateBatch failing) {
        Set<Map.Entry<String, Object>> shown = new HashSet<>();
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < failing.events().size() && kinds.size() < MOST_KINDS; i++) {
            Map<String, Object> shape = new LinkedHashMap<>(failing.events().get(i));
            shape.replaceAll((name, value) -> value instanceof String ? "" : value);
            if (shown.addAll(shape.entrySet())) {
                kinds.add(i);
            }
        }
        return kinds;
    }
}
