package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
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

    /** Where it is away once more, or was silent once, which may have been this machine's doing. */
    private static final Duration LONGER = Duration.ofSeconds(18);

    /** So many callbacks in a row are a while; fewer are chance, or in turn. */
    private static final int WHILE = 3;

    private static final int OFTEN = 2;

    private static final Duration AGAIN = Duration.ofMillis(300);

    /** Watches until it is clear what comes of it; no longer than until it is back, if that is all there is to know. */
    static Weather of(CaseExecutor player, LongSupplier clock, Waiting waiting, boolean untilBack) {
        long start = clock.getAsLong();
        List<Spell> spells = new ArrayList<>();
        Duration watched = Duration.ZERO;
        Weather seen = new Weather(List.of(), watched);
        while (!seen.isClear() && !(untilBack && seen.isUp())) {
            Attempt attempt = player.sendPlainest(Duration.ZERO);
            watched = Duration.ofNanos(clock.getAsLong() - start);
            int last = spells.size() - 1;
            if (last >= 0 && spells.get(last).isLike(attempt)) {
                spells.set(last, spells.get(last).andOne());
            } else {
                spells.add(new Spell(attempt, 1, watched.minus(attempt.took())));
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
        return took.compareTo(isUndecided() ? LONGER : LONGEST) >= 0
                || !isUpAtAll() && took.compareTo(BACK) >= 0
                || isErratic()
                || isAwayAtTimes();
    }

    /** Away once more, or silent once. */
    private boolean isUndecided() {
        return isUpAtAll() && (!isUp() || within().stream().anyMatch(Spell::isSilent));
    }

    private boolean isUpAtAll() {
        return spells.stream().anyMatch(Spell::isUp);
    }

    /** Whether it acknowledged the last callback. */
    boolean isUp() {
        return !spells.isEmpty() && spells.get(spells.size() - 1).isUp();
    }

    /** Whether it was away at first, and came back. */
    boolean wasAwayOnce() {
        return isUp() && !spells.get(0).isUp() && !spells.get(0).first().isAnswered();
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
        Duration longest =
                away.stream().map(this::length).max(Duration::compareTo).orElseThrow();
        Attempt shown = away.get(0).first();
        Message what = CauseMessage.BY_TIME.of(
                (longest.toMillis() + 50) / 100 * 100, AttemptSummary.of(shown), 1 + away.size());
        Optional<Circumstance> found = Circumstance.of(what, shown);
        found.ifPresent(one -> player.detour()
                .again(
                        one.fate(),
                        (int) (longest.multipliedBy(3)
                                .dividedBy(2)
                                .plusSeconds(1)
                                .dividedBy(AGAIN)),
                        AGAIN));
        return found;
    }

    /** Until the next one began. */
    private Duration length(Spell spell) {
        return spells.get(spells.indexOf(spell) + 1).from().minus(spell.from());
    }

    /**
     * Callbacks in a row that met the same.
     *
     * @param first what came of the first
     * @param count how many
     * @param from since when
     */
    record Spell(Attempt first, int count, Duration from) {

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

        boolean isLike(Attempt attempt) {
            return isUp() == Expectations.acknowledges(attempt);
        }

        Spell andOne() {
            return new Spell(first, count + 1, from);
        }
    }
}
