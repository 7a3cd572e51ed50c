package dev.pushback.contract.run;

import dev.pushback.contract.Contract;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.contract.run.cause.CommonCause;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is found out about a receiver once, when it is first needed: how it answers the plainest callback, whether it stores
 * anything, how many cases it takes at a time. Not safe for several threads.
 */
final class ReceiverFacts {

    /** Each time costs some seconds. */
    private static final int MOST_ASKED = 2;

    private static final Duration LEAST_PATIENCE = Duration.ofMillis(400);

    private final RunOptions options;
    private final CaseExecutor player;
    private final Lateness lateness;
    private Lateness.Asked late;
    private Baseline baseline;
    private Boolean storesNothing;
    private Boolean dropsForeign;
    private Boolean oneConnection;
    private Optional<Message> variation;
    private RateLimit rateLimit;
    private int askedForRate;
    private String heldUpIn = "";
    private final Set<Verdict> ofForeignApps = EnumSet.noneOf(Verdict.class);
    private int concurrency;

    ReceiverFacts(RunOptions options, CaseExecutor player, Lateness lateness) {
        this.options = options;
        this.player = player;
        this.lateness = lateness;
    }

    Baseline baseline() {
        if (baseline == null) {
            baseline = Baseline.of(player);
            late = baseline.attempt().isOutOfTime() && baseline.isReached() ? lateness.ask() : null;
        }
        return baseline;
    }

    /** Whether the probe shows nothing even of the plainest event. */
    boolean storesNothing() {
        if (storesNothing == null) {
            storesNothing = baseline().isAcknowledged() && player.storesNothing();
        }
        return storesNothing;
    }

    /** Whether the probe shows nothing of a callback of another app, while a right one is stored. */
    boolean dropsForeign() {
        if (dropsForeign == null) {
            dropsForeign = options.meets(Trait.NEEDS_PROBE)
                    && Contract.cases().stream()
                            .filter(one -> one.is(Trait.FOREIGN_NOT_STORED))
                            .allMatch(one -> player.playAgain(one).isPassed());
        }
        return dropsForeign;
    }

    /** Of several broken cases: whether replies are kept, as by a cache, and given again to whatever has the same Sign. */
    Optional<CommonCause> repliesKeptBySign(List<CaseResult> results) {
        long broken = results.stream().filter(CaseResult::isBroken).count();
        return broken >= CommonCause.LEAST && baseline().isAcknowledged() && player.isReplyKeptBySign()
                ? Optional.of(new CommonCause(
                        CauseMessage.KEPT_BY_SIGN.of(),
                        one -> one.isBroken()
                                && one.shownAttempt() != null
                                && one.shownAttempt().isAnswered()))
                : Optional.empty();
    }

    /** Whether nobody else is answered while a kept connection is idle; asked when a case got no answer in time. */
    boolean servesOneConnection() {
        if (oneConnection == null) {
            oneConnection = baseline().isAcknowledged() && player.isServedOneConnectionAtATime();
            if (oneConnection) {
                player.keepNothingIdle(Duration.ZERO);
            }
        }
        return oneConnection;
    }

    /** Whether it takes only so many in a second; where that is so, cases are played below that from now on. */
    boolean limitsTheRate() {
        if (rateLimit == null && askedForRate < MOST_ASKED && baseline().isAcknowledged() && !isQueueing()) {
            askedForRate++;
            RateLimit.of(player).ifPresent(found -> {
                rateLimit = found;
                player.keepBelow(found.pace());
            });
        }
        return isKnownToLimitTheRate();
    }

    /** Whether callbacks at once wait for each other: so many as a limit of the rate takes would only lengthen the queue. */
    private boolean isQueueing() {
        return isSlow() && concurrency() == 1;
    }

    /** Whether {@link #limitsTheRate} was asked, and is so. */
    boolean isKnownToLimitTheRate() {
        return rateLimit != null;
    }

    /** Whether {@link #servesOneConnection} was asked, and is so. */
    boolean isKnownToServeOneConnection() {
        return Boolean.TRUE.equals(oneConnection);
    }

    /** Takes note of a result: one case of callbacks at once that hold the receiver up for long is enough. */
    void note(CaseResult result) {
        boolean isHeldUp = !player.rest().needed().isZero()
                && result.isBroken()
                && result.contractCase().script().isAtOnce()
                && result.shownAttempt() != null
                && result.shownAttempt().isOutOfTime();
        heldUpIn = isHeldUp && heldUpIn.isEmpty() ? result.contractCase().id() : heldUpIn;
        if (result.contractCase().rule() == Rule.SDK_APP_ID_CHECKED) {
            ofForeignApps.add(result.verdict());
        }
    }

    /** Whether it was seen to turn away each callback of another app that was sent alone. */
    boolean refusesForeignApps() {
        return ofForeignApps.contains(Verdict.PASSED)
                && !ofForeignApps.contains(Verdict.FAILED)
                && !ofForeignApps.contains(Verdict.WARNED);
    }

    /** Why callbacks at once are not sent again, if they are not. */
    Optional<Message> obstacleAtOnce(ContractCase contractCase) {
        return !heldUpIn.isEmpty() && contractCase.script().isAtOnce()
                ? Optional.of(RunMessage.HELD_UP.of(heldUpIn))
                : Optional.empty();
    }

    /** From now on plays one case after the other: several at once have held the receiver up. */
    void playOneByOne() {
        concurrency = 1;
    }

    /** How many cases may be played side by side; 1 for one after the other. */
    int concurrency() {
        if (isKnownToServeOneConnection() || isKnownToLimitTheRate()) {
            return 1;
        }
        if (concurrency == 0) {
            concurrency = new ConcurrencyProbe(player, baseline().attempt()).measured();
        }
        return concurrency;
    }

    /** What must be known first: what stands in the way of all cases, or what several have in common. */
    Message headline(List<CaseResult> results, Optional<CommonCause> common) {
        Optional<Duration> answer = late == null ? Optional.empty() : late.took(Lateness.LONGEST);
        if (answer.isPresent()) {
            return RunMessage.ONLY_LATER.of(answer.get().toMillis());
        }
        Message first = isKnownToLimitTheRate() && baseline().isAcknowledged()
                ? rateLimit.headline()
                : baseline().headline(options, results, this::variation);
        return first.isNone() || baseline().isAcknowledged()
                ? Message.joined(
                        RunMessage.AND_THEN,
                        Stream.of(
                                        first,
                                        common.map(cause -> cause.headline(results))
                                                .orElse(Message.NONE))
                                .filter(message -> !message.isNone())
                                .toList())
                : first;
    }

    /** Another callback that is acknowledged where the plainest is not; looked for once, a dozen callbacks. */
    private Optional<Message> variation() {
        if (variation == null) {
            variation = BaseVariations.firstAcknowledged(player);
        }
        return variation;
    }

    /** Whether it thinks a while and answers many others meanwhile, so that all cases may be played beside each other. */
    boolean answersManyAtOnce() {
        return isSlow() && concurrency() == ConcurrencyProbe.MOST;
    }

    /** Whether an answer takes so long that overlapping them is all that counts. */
    boolean isSlow() {
        return baseline().attempt().took().compareTo(Baseline.FAST) >= 0;
    }

    /** How long a case may take until others go on without it. */
    Duration patience() {
        Duration some = baseline().attempt().took().multipliedBy(3);
        return some.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : some;
    }

    /** Whether answers took longer and longer. */
    Optional<Slowing.Growth> slowing() {
        return player.slowing();
    }

    /** What a reader of the results must know, a sentence each. */
    List<Message> notes(int leftOut, List<CaseResult> results) {
        List<Message> notes = new ArrayList<>();
        UnreadEvents.note(results).ifPresent(notes::add);
        if (!baseline().note().isNone() && baseline().isAcknowledged()) {
            notes.add(baseline().note());
        }
        if (Boolean.TRUE.equals(storesNothing)) {
            notes.add(RunMessage.NOTHING_SHOWN_NOTE.of());
        }
        if (isKnownToServeOneConnection()) {
            notes.add(RunMessage.ONE_CONNECTION_NOTE.of(Contract.idOf(Trait.IDLE_NEIGHBOUR)));
        }
        if (!player.rest().needed().isZero()) {
            notes.add(RunMessage.HELD_UP_NOTE.of(player.rest().needed().toSeconds()));
        }
        if (leftOut > 0) {
            notes.add(RunMessage.LEFT_OUT.of(leftOut));
        }
        return notes;
    }

    /** Why no case that sends several callbacks at once is judged. */
    static Message oneConnection() {
        return RunMessage.ONE_CONNECTION.of(Contract.idOf(Trait.IDLE_NEIGHBOUR));
    }

    /** Why no case with a probe is judged. */
    static Message nothingStored() {
        return RunMessage.NOTHING_SHOWN.of(Contract.idOf(Trait.OPENS_PROBE));
    }
}
