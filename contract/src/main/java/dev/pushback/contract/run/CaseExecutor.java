package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.expect.StorageExpectations;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.contract.request.RequestPlans;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.ObservedTransport;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.Signature;
import dev.pushback.schema.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Plays cases, once each time it is asked. Safe for any number of threads. */
final class CaseExecutor {

    private static final RequestPlan PLAINEST = CallbackSpec.callback();

    /** A case whose condition is up to this side is played so often until that comes about. */
    private static final int MOST_PLAYS = 20;

    /** A machine that stays out of breath is no reason to judge nothing. */
    private static final int MOST_STRETCHED = 4;

    /** So many callbacks without an answer in time are waited for until a queue is believed to have no end. */
    private static final int MOST_WAITED_FOR = 5;

    private final CaseContext scene;
    private final Pace pace = new Pace();
    private final MendedReplies mending = new MendedReplies();
    private final Detour detour;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ReceiverProbe probe;
    private final AtomicInteger again = new AtomicInteger();
    private volatile boolean oneConnection;
    private volatile Duration noticing = Duration.ZERO;
    private volatile int rate;
    private volatile Duration clockAhead = Duration.ZERO;
    private final Rest rest = new Rest();
    private final Slowing slowing = new Slowing();
    private volatile Consumer<CaseExecution> passes = pass -> {};

    CaseExecutor(RunOptions options, Transport carrier) {
        probe = options.probe();
        detour = new Detour(new ObservedTransport(carrier, pace::await, this::count));
        scene = new CaseContext(
                options.url(),
                options.sdkAppId(),
                options.token(),
                options.headers(),
                options.seed(),
                "base",
                options.clock(),
                mending.over(detour),
                options.kind());
    }

    private Attempt count(Attempt attempt) {
        slowing.note(attempt);
        if (attempt.isAnswered()) {
            answered.incrementAndGet();
            refused.addAndGet(Expectations.acknowledges(attempt) ? 0 : 1);
        }
        return attempt;
    }

    /** How many of those were not acknowledged. */
    int refused() {
        return refused.get();
    }

    /** Whether answers took longer and longer so far. */
    Optional<Slowing.Growth> slowing() {
        return slowing.seen();
    }

    /** How many calls were answered so far. */
    int answered() {
        return answered.get();
    }

    /** How what befalls calls whatever they hold is gone around. */
    Detour detour() {
        return detour;
    }

    /** A connection of its own, as it is. */
    Transport.Connection connection() {
        return scene.transport().connection();
    }

    /** Closes what is kept and idle. */
    void closeIdle() {
        scene.transport().closeIdle();
    }

    /** Plays a case with the events that the seed gives it. */
    CaseExecution play(ContractCase contractCase) {
        return untilItProves(contractCase, play(contractCase, place(contractCase)));
    }

    private CaseExecution untilItProves(ContractCase contractCase, CaseExecution first) {
        CaseExecution play = first;
        for (int i = 1; i < MOST_PLAYS && play.lacksItsCondition() || i < MOST_STRETCHED && play.provesLittle(); i++) {
            play = play(contractCase, fresh(contractCase.id()));
        }
        return play;
    }

    /** Where a case is played for the first time. */
    CaseContext place(ContractCase contractCase) {
        return scene(contractCase.id());
    }

    /** Has it told of each case that passed beside others, as soon as it has, from any thread. */
    void telling(Consumer<CaseExecution> listener) {
        passes = listener;
    }

    /** From now on goes by a clock that is so far ahead of this machine's. */
    void goBy(Duration ahead) {
        clockAhead = ahead;
    }

    /** From now on reads replies as if they had no fault that {@link MendedReplies} knows. */
    void mendReplies() {
        mending.begin();
    }

    /** Whether callbacks are signed. */
    boolean isSigned() {
        return scene.token() != null;
    }

    /** From now on sends no more in a second than this, except where a case is about what comes at once. */
    void keepBelow(int perSecond) {
        rate = perSecond;
        pace.atMost(rate);
    }

    /** From now on closes what is idle before each case: a receiver that serves few connections at a time waits for that. */
    void keepNothingIdle(Duration closing) {
        noticing = closing;
        oneConnection = true;
    }

    /** Closes what is idle, where that is needed, and waits until the other side can have noticed. */
    private void makeRoom() {
        if (oneConnection) {
            closeIdle();
            LockSupport.parkNanos(noticing.toNanos());
        }
    }

    /**
     * Whether a callback is answered only once another connection, which is idle, is closed. Those of the run itself are
     * closed first, and what came before is worked off, so that neither is taken for it.
     */
    boolean isServedOneConnectionAtATime() {
        scene.transport().closeIdle();
        return worksOffItsQueue() && isHeldUpByAnIdleOne() && isHeldUpBehind(1) && isHeldUpBehind(2);
    }

    /** Behind so many others, so that one of each so many connections that is broken is not taken for it. */
    private boolean isHeldUpBehind(int others) {
        return IntStream.range(0, others).allMatch(i -> Expectations.acknowledges(sendPlainest(Duration.ZERO)))
                && isHeldUpByAnIdleOne();
    }

    /** What came before may still be under way: callbacks are waited for until one is acknowledged. */
    boolean worksOffItsQueue() {
        return IntStream.range(0, MOST_WAITED_FOR)
                .mapToObj(i -> sendPlainest(Duration.ZERO))
                .filter(attempt -> Expectations.acknowledges(attempt) || !attempt.isOutOfTime())
                .findFirst()
                .filter(Expectations::acknowledges)
                .isPresent();
    }

    private boolean isHeldUpByAnIdleOne() {
        try (Transport.Connection idle = scene.transport().connection()) {
            if (!Expectations.acknowledges(sendPlainest(idle))) {
                return false;
            }
            try (Transport.Connection other = scene.transport().connection()) {
                return sendPlainest(other).isOutOfTime();
            }
        }
    }

    /** Sends the plainest callback on this connection. */
    Attempt sendPlainest(Transport.Connection connection) {
        return connection.send(CallbackSpec.callback().in(fresh("base"))).join();
    }

    /** Plays a case while others are played; what takes patience to judge is left open. Says when all is sent. */
    CaseExecution playBeside(ContractCase contractCase, Runnable sent) {
        return playBeside(contractCase, place(contractCase), sent);
    }

    /** The same with other events. */
    CaseExecution playBesideAgain(ContractCase contractCase) {
        return playBeside(contractCase, fresh(contractCase.id()), () -> {});
    }

    private CaseExecution playBeside(ContractCase contractCase, CaseContext place, Runnable sent) {
        long start = System.nanoTime();
        List<Attempt> attempts = contractCase.script().play(place);
        sent.run();
        Finding finding = contractCase.judge(attempts, expectation -> expectation.judgeBriefly(attempts, probe));
        CaseExecution play =
                new CaseExecution(contractCase, finding, attempts, Duration.ofNanos(System.nanoTime() - start));
        if (play.isPassed()) {
            passes.accept(play);
        }
        return play;
    }

    /** Plays a case with other events, so that a receiver that knows duplicates does not take it for one. */
    CaseExecution playAgain(ContractCase contractCase) {
        return untilItProves(contractCase, play(contractCase, fresh(contractCase.id())));
    }

    /** Sends the plainest callback, each time with another event. */
    Attempt sendPlainest() {
        makeRoom();
        return PLAINEST.play(fresh("base")).get(0);
    }

    /** Sends the plainest callback by another transport. */
    CompletableFuture<Attempt> sendPlainestBy(Transport transport) {
        return transport.send(CallbackSpec.callback().in(fresh("base")));
    }

    /** Sends a callback with an event of its own. */
    Attempt send(CallbackSpec callback) {
        return callback.play(fresh("base")).get(0);
    }

    /** Sends what is no callback of a case. */
    Attempt send(HttpCall call) {
        return scene.transport().send(call).join();
    }

    /** Sends the plainest callback signed for another second, so far from now, on a connection of its own. */
    Attempt sendPlainest(Duration fromNow) {
        return RequestPlans.onFreshConnections(CallbackSpec.callback().signedAt(fromNow))
                .play(fresh("base"))
                .get(0);
    }

    /**
     * Whether of two callbacks with the same Sign only the first is taken, and callbacks with a Sign of their own are. Asked
     * at uneven distances, so that a receiver that fails now and then is not taken for one that remembers Signs.
     */
    boolean isSignTakenOnce() {
        return scene.token() != null
                && isTakenOnce(-27)
                && areTakenApart(-25, 3)
                && isTakenOnce(-19)
                && areTakenApart(-17, 5)
                && isTakenOnce(-7)
                && isTakenOnce(-5)
                && isTakenOnce(-3);
    }

    /** Whether a callback of another app is refused, except where its Sign came with one that was acknowledged; seen twice. */
    boolean isReplyKeptBySign() {
        return scene.token() != null && isKept(-31) && isKept(-34);
    }

    private boolean isKept(int seconds) {
        CaseContext one = scene("base" + seconds);
        CallbackSpec other =
                CallbackSpec.callback().recipientsFrom(1).sdkAppId(Message.term("SdkAppid"), id -> id + "1");
        List<Attempt> attempts = RequestPlans.onFreshConnections(
                        signed(CallbackSpec.callback(), one, seconds),
                        signed(other, one, seconds),
                        signed(other.recipientsFrom(2), one, seconds - 1))
                .play(one);
        return Expectations.acknowledges(attempts.get(0))
                && Expectations.acknowledges(attempts.get(1))
                && attempts.get(2).isAnswered()
                && !Expectations.acknowledges(attempts.get(2));
    }

    private static CallbackSpec signed(CallbackSpec callback, CaseContext one, int seconds) {
        return callback.signed(
                Message.term("Sign"),
                place -> Signature.of(place.token(), one.began().plusSeconds(seconds)));
    }

    /** Two seconds apart and later each time, so that no second is used twice though the clock goes on meanwhile. */
    private boolean areTakenApart(int seconds, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sendPlainest(Duration.ofSeconds(seconds + 2 * i)))
                .allMatch(Expectations::acknowledges);
    }

    private boolean isTakenOnce(int seconds) {
        CaseContext one = scene("base" + seconds);
        CallbackSpec spec = signed(CallbackSpec.callback(), one, seconds);
        List<Attempt> both =
                new ArrayList<>(RequestPlans.onFreshConnections(spec).play(one));
        // Of a push of its own: who takes one recipient of a task only must not be taken for one that remembers Signs.
        both.addAll(RequestPlans.onFreshConnections(signed(CallbackSpec.callback(), one, seconds))
                .play(fresh("base")));
        // Silence has other causes than a guard, such as a connection that is not served.
        return Expectations.acknowledges(both.get(0))
                && both.get(1).isAnswered()
                && !Expectations.acknowledges(both.get(1));
    }

    /** Whether the probe shows nothing of the plainest callback, though it was acknowledged; asked twice. */
    boolean storesNothing() {
        return isPlainestLost() && isPlainestLost();
    }

    private boolean isPlainestLost() {
        return StorageExpectations.isLost(List.of(sendPlainest()), probe);
    }

    private List<Attempt> playAtOnce(ContractCase contractCase, CaseContext place) {
        detour.goStraight();
        try {
            return rate > 0
                    ? playUnpaced(contractCase, place)
                    : contractCase.script().play(place);
        } finally {
            detour.turn();
        }
    }

    /** Between two seconds in which nothing is sent, so that nothing but the case itself meets the limit. */
    private List<Attempt> playUnpaced(ContractCase contractCase, CaseContext place) {
        pace.awaitSilence();
        pace.atMost(0);
        List<Attempt> attempts = contractCase.script().play(place);
        pace.atMost(rate);
        pace.awaitFrom(System.nanoTime());
        return attempts;
    }

    /** Sends so many plain callbacks at once, each with an event of its own. */
    List<Attempt> sendPlainest(int atOnce) {
        return RequestPlans.together(
                        RequestPlans.times(atOnce, i -> CallbackSpec.callback().recipientsFrom(i)))
                .play(fresh("base"));
    }

    /** A place for further callbacks of a case, with events of their own each time. */
    CaseContext fresh(String caseId) {
        return scene(caseId + "#" + again.incrementAndGet());
    }

    /** How long the receiver is left alone after callbacks at once that it does not answer. */
    Rest rest() {
        return rest;
    }

    private CaseContext scene(String caseId) {
        rest.take();
        return clockAhead.isZero() ? scene.of(caseId) : scene.of(caseId, Clock.offset(scene.clock(), clockAhead));
    }

    private CaseExecution play(ContractCase contractCase, CaseContext place) {
        makeRoom();
        long start = System.nanoTime();
        List<Attempt> attempts = contractCase.script().isAtOnce()
                ? playAtOnce(contractCase, place)
                : contractCase.script().play(place);
        if (contractCase.script().isAtOnce()) {
            rest.behind(attempts);
        }
        Finding finding = contractCase.judge(attempts, expectation -> expectation.judge(attempts, probe));
        return new CaseExecution(contractCase, finding, attempts, Duration.ofNanos(System.nanoTime() - start));
    }
}
