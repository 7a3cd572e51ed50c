package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whether a batch takes longer than the time limit only because each of its events, or of some, takes a while. */
final class TimeProbe {

    private static final int SEVERAL = 2;
    private static final int MOST_KINDS = 12;

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
        Duration one = plain(1);
        if (failing.events().size() < 2 || one == null) {
            return Optional.empty();
        }
        Duration several = plain(SEVERAL);
        Duration each = several == null ? Duration.ZERO : several.minus(one).dividedBy(SEVERAL - 1);
        return addsUp(each, failing.events().size())
                ? Optional.of(Cause.ofTime(told(ShrinkMessage.EVENTS.of(), each)))
                : ofSome(failing, one);
    }

    private Optional<Cause> ofSome(CandidateBatch failing, Duration one) {
        Map<Set<?>, List<Integer>> kinds = kinds(failing);
        for (List<Integer> places : kinds.values().stream().limit(MOST_KINDS).toList()) {
            Duration took = trials.took(material -> material.failing().only(places.subList(0, 1)));
            Duration each = took == null ? Duration.ZERO : took.minus(one);
            if (addsUp(each, places.size())) {
                Trials impatient = trials.waiting(one.plus(each.dividedBy(2)));
                Set<Reduction.Atom> matter = new Reduction(impatient, places.subList(0, 1)).matter();
                Cause cause = Cause.ofOne(failing, places.get(0), matter);
                return Optional.of(matter.isEmpty() ? Cause.ofTime(told(ShrinkMessage.EVENTS.of(), each)) : cause.told(told(cause.message(), each)));
            }
        }
        return Optional.empty();
    }

    private Message told(Message what, Duration each) {
        long needed = Math.max(1, (limit.toMillis() + each.toMillis() - 1) / each.toMillis());
        return ShrinkMessage.TAKES_LONG.of(what, each.toMillis(), needed);
    }

    /** The rest of the time, and what the machine adds, is not the events'. */
    private boolean addsUp(Duration each, int count) {
        return each.compareTo(LEAST) >= 0 && each.multipliedBy(count).multipliedBy(5).compareTo(limit.multipliedBy(4)) >= 0;
    }

    private Duration plain(int count) {
        return trials.took(material -> material.failing().with(material.plain(count)));
    }

    /** The places of events that differ in their texts only. */
    private static Map<Set<?>, List<Integer>> kinds(CandidateBatch failing) {
        Map<Set<?>, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < failing.events().size(); i++) {
            Map<String, Object> shape = new LinkedHashMap<>(failing.events().get(i));
            shape.replaceAll((name, value) -> value instanceof String ? "" : value);
            kinds.computeIfAbsent(shape.entrySet(), kind -> new ArrayList<>()).add(i);
        }
        return kinds;
    }
}
