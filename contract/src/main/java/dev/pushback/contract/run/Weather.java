package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.contract.run.cause.Fate;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Watches plain callbacks for some seconds: what acknowledges nothing for a while, and all again afterwards, is away at times, and
 * no case is to blame for that.
 *
 * @param spells how the receiver answered, one after the other
 * @param took how long it was watched
 */
record Weather(List<Spell> spells, Duration took) {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** One that is not back by then is gone for good. */
    private static final Duration BACK = Duration.ofSeconds(6);

    private static final Duration LONGEST = Duration.ofSeconds(13);

    /** So many callbacks in a row are a while; fewer are chance, or in turn. */
    private static final int WHILE = 3;

    private static final int OFTEN = 2;

    private static final Duration AGAIN = Duration.ofMillis(300);

    /** Watches until it is clear what comes of it. */
    static Weather of(CaseExecutor player, LongSupplier clock, Waiting waiting) {
        long start = clock.getAsLong();
        List<Spell> spells = new ArrayList<>();
        Duration watched = Duration.ZERO;
        Weather seen = new Weather(List.of(), watched);
        while (!seen.isClear()) {
            Attempt attempt = player.sendPlainest(Duration.ZERO);
            watched = Duration.ofNanos(clock.getAsLong() - start);
            int last = spells.size() - 1;
            if (last >= 0 && spells.get(last).isLike(attempt)) {
                spells.set(last, spells.get(last).and(watched));
            } else {
                spells.add(new Spell(attempt, 1, watched.minus(attempt.took()), watched));
            }
            seen = new Weather(List.copyOf(spells), watched);
            waiting.until(PAUSE);
        }
        return seen;
    }

    /** Waits. */
    @FunctionalInterface
    interface Waiting {
        void until(Duration over);
    }

    private boolean isClear() {
        return took.compareTo(LONGEST) >= 0
                || !isUpAtAll() && took.compareTo(BACK) >= 0
                || isErratic()
                || isAwayAtTimes();
    }

    private boolean isUpAtAll() {
        return spells.stream().anyMatch(Spell::isUp);
    }

    /** Whether it acknowledged the last callback. */
    boolean isUp() {
        return !spells.isEmpty() && spells.get(spells.size() - 1).isUp();
    }

    /** Single callbacks are struck among others that are not. */
    private boolean isErratic() {
        return within().stream().filter(spell -> !spell.isWhile()).count() >= OFTEN;
    }

    private boolean isAwayAtTimes() {
        List<Spell> whiles = within().stream().filter(Spell::isWhile).toList();
        return whiles.size() >= (whiles.stream().allMatch(Spell::isSilent) ? OFTEN : 1);
    }

    /** Those that were not acknowledged, from the one before to the one behind. */
    private List<Spell> within() {
        return spells.size() < 3
                ? List.of()
                : spells.subList(1, spells.size() - 1).stream()
                        .filter(spell -> !spell.isUp())
                        .toList();
    }

    /** What is found; empty if it was away once, or by chance, or is gone. */
    Optional<Circumstance> circumstance(CaseExecutor player) {
        if (isErratic() || !isAwayAtTimes()) {
            return Optional.empty();
        }
        List<Spell> away = within().stream().filter(Spell::isWhile).toList();
        Duration longest = away.stream().map(Spell::took).max(Duration::compareTo).orElseThrow();
        Attempt shown = away.get(0).first();
        Optional<Fate> fate = Fate.of(shown);
        fate.ifPresent(one -> player.detour()
                .again(one, (int) (longest.multipliedBy(3).dividedBy(2).plusSeconds(1).dividedBy(AGAIN)), AGAIN));
        return fate.map(one -> new Circumstance(
                CauseMessage.BY_TIME.of(
                        Math.max(100, longest.toMillis() / 100 * 100), AttemptSummary.of(shown), 1 + away.size()),
                one));
    }

    /**
     * Callbacks in a row that met the same.
     *
     * @param first what came of the first
     * @param count how many
     * @param from since when
     * @param to until when
     */
    record Spell(Attempt first, int count, Duration from, Duration to) {

        boolean isUp() {
            return Expectations.acknowledges(first);
        }

        boolean isSilent() {
            return first.isOutOfTime();
        }

        /** One that waits for an answer is long enough by itself. */
        boolean isWhile() {
            return count >= WHILE || isSilent();
        }

        Duration took() {
            return to.minus(from);
        }

        boolean isLike(Attempt attempt) {
            return isUp() == Expectations.acknowledges(attempt);
        }

        Spell and(Duration now) {
            return new Spell(first, count + 1, from, now);
        }
    }
}
