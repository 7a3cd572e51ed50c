package dev.pushback.contract.run;

import static dev.pushback.contract.model.Sample.must;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.Selection;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.Signature;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds up over a run is blamed where it belongs, and not on the case that happens to be played then. */
class BlameTest {

    private static final String[] PLAYED = {"app-id", "event", "repeat.after-a-refusal", "repeat.after-many-refusals"};

    @ParameterizedTest
    @ValueSource(ints = {8, 11})
    void aBanAfterRefusalsIsBlamedOnTheCaseThatIsAboutIt(int after) {
        AtomicInteger inARow = new AtomicInteger();
        AtomicBoolean banned = new AtomicBoolean();
        RunResult result = run(call -> {
            boolean right = isOurs(call) && !banned.get();
            if (inARow.updateAndGet(row -> right ? 0 : row + 1) >= after) {
                banned.set(true);
            }
            return right ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no");
        });
        assertThat(broken(result)).containsExactly("repeat.after-many-refusals");
        assertThat(result.headline()).asString().contains("repeat.after-many-refusals");
    }

    /** It can't be told from a callback that spoils the receiver without another run, so both are said. */
    @Test
    void aBanThatForgetsNoRefusalIsNamedBesideTheCaseThatMeetsIt() {
        AtomicInteger refused = new AtomicInteger();
        RunResult result = run(
                new FakeReceiver(call -> {
                    boolean right = refused.get() < 8 && isOurs(call);
                    return right ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no" + refused.incrementAndGet());
                }),
                "app-id",
                "repeat.after-a-refusal"); // is played alone, after all refusals
        assertThat(result.headline()).asString().contains("counts refusals and bans the sender", "--only");
    }

    @Test
    void refusalsThatAreNeverAnsweredAreBelievedAfterAFew() {
        RunResult result =
                run(call -> isOurs(call) ? FakeReceiver.ok(call) : FakeReceiver.silence(call, Failure.TIMEOUT));
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.SKIPPED)
                .isNotEmpty()
                .anySatisfy(one -> assertThat(one.reason())
                        .asString()
                        .contains("gives no answer where it should refuse", "more of these would only take time"));
        assertThat(broken(result)).isNotEmpty().noneMatch(id -> id.startsWith("event."));
    }

    /** Each of them costs the time limit: what they look like is waited for in one case, and looked at again in three. */
    @Test
    void aTarpitForRefusalsIsNotWaitedForInEachCase() {
        AtomicInteger silences = new AtomicInteger();
        RunResult result = run(
                new FakeReceiver(call -> {
                    boolean ours = isOurs(call)
                            && isRightlySigned(call)
                            && FakeReceiver.body(call).contains("TaskId");
                    silences.addAndGet(ours ? 0 : 1);
                    return ours ? FakeReceiver.ok(call) : FakeReceiver.silence(call, Failure.TIMEOUT);
                }),
                "reply",
                "signature");
        assertThat(result.headline()).asString().contains("where a callback should be refused, no answer comes");
        assertThat(result.results())
                .filteredOn(one -> one.contractCase().id().startsWith("reply.refusal-"))
                .hasSize(6)
                .filteredOn(one -> one.reason().toString().contains("see reply.refusal-json"))
                .hasSize(5);
        assertThat(silences).hasValueLessThan(80);
    }

    private static boolean isRightlySigned(HttpCall call) {
        String query = "&" + call.uri().getRawQuery() + "&";
        String time = query.replaceFirst(".*&RequestTime=(\\d+)&.*", "$1");
        return time.matches("\\d{1,10}")
                && query.contains("&Sign=" + Signature.of("secret", time).sign() + "&")
                && Math.abs(Long.parseLong(time) - System.currentTimeMillis() / 1000) < 60;
    }

    @Test
    void aLimitOfTheRateIsToldAsSuch() {
        AtomicInteger calls = new AtomicInteger();
        RunResult result = run(call -> {
            if (calls.incrementAndGet() > 60) {
                return FakeReceiver.status(call, 429);
            }
            return isOurs(call) ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no");
        });
        assertThat(result.headline()).asString().contains("a limit of the rate").doesNotContain("ban");
        assertThat(broken(result)).hasSizeLessThanOrEqualTo(1);
    }

    /** In whatever words: all cases are judged below it, and only what comes at once meets it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLimitOfTheRateThatAnswersAsARefusalOrDropsIsNamedAndHidesNothing(boolean drops) {
        AtomicLong second = new AtomicLong();
        AtomicInteger calls = new AtomicInteger();
        RunResult result = run(
                new FakeReceiver(call -> {
                    long now = System.nanoTime() / 1_000_000_000;
                    if (second.getAndSet(now) != now) {
                        calls.set(0);
                    }
                    boolean isTooMuch = calls.incrementAndGet() > 30;
                    if (isTooMuch && drops) {
                        return FakeReceiver.silence(call, Failure.CLOSED);
                    }
                    return isTooMuch || FakeReceiver.body(call).contains("\"PushPlatform\":8")
                            ? FakeReceiver.failure(call, "no")
                            : FakeReceiver.ok(call);
                }),
                "load.many-at-once",
                "event.platform-honor",
                "event.platform-xiaomi");
        assertThat(result.headline())
                .asString()
                .contains("a limit of the rate", "about 3")
                .doesNotContain("no longer acknowledges");
        assertThat(broken(result)).containsExactlyInAnyOrder("load.many-at-once", "event.platform-honor");
    }

    @Test
    void anErrorThatIsLeftOverForTheNextCallIsFoundInTheWholeRun() {
        AtomicBoolean leftOver = new AtomicBoolean();
        RunResult result = run(call -> {
            if (leftOver.getAndSet(false)) {
                return FakeReceiver.failure(call, "left over");
            }
            leftOver.set(!isOurs(call));
            return isOurs(call) ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no");
        });
        assertThat(broken(result)).contains("repeat.after-a-refusal");
    }

    @Test
    void repliesThatAreKeptBySignAreOneCause() {
        Map<String, Attempt> kept = new ConcurrentHashMap<>();
        RunResult result = run(call -> kept.computeIfAbsent(
                call.uri().getRawQuery().replaceFirst(".*(RequestTime=\\d+).*", "$1"),
                second -> isOurs(call) ? FakeReceiver.ok(call) : FakeReceiver.failure(call, "no")));
        assertThat(result.headline()).asString().contains("with the same Sign");
    }

    @Test
    void aSlowReceiverThatDiesOfAMalformedBodyIsBlamedForThatOnly() {
        FakeReceiver receiver = new FakeReceiver(new Function<>() {
            private final AtomicBoolean dead = new AtomicBoolean();

            @Override
            public Attempt apply(HttpCall call) {
                if (FakeReceiver.body(call).contains("[[[[[[[[")) {
                    dead.set(true);
                }
                return dead.get()
                        ? FakeReceiver.silence(call, Failure.REFUSED)
                        : FakeReceiver.okAfter(call, Duration.ofMillis(150));
            }
        });
        RunResult result = run(receiver, "event", "malformed.utf-8", "malformed.deep", "malformed.five-megabytes");
        assertThat(broken(result)).containsExactly("malformed.deep");
        assertThat(result.headline()).asString().contains("malformed.deep");
        assertThat(result.results())
                .filteredOn(one -> one.verdict() == Verdict.SKIPPED)
                .allSatisfy(one -> assertThat(one.reason()).asString().contains("died in malformed.deep"));
    }

    @Test
    void aReceiverThatAnswersOnceMoreBeforeItIsGoneHasDied() {
        AtomicInteger since = new AtomicInteger(-1);
        RunResult result = run(
                new FakeReceiver(call -> {
                    boolean isFatal = FakeReceiver.body(call).contains("[[[[[[[[");
                    if (since.get() >= 0 || isFatal) {
                        since.incrementAndGet();
                    }
                    return since.get() < 0 || since.get() == 1 && !isFatal
                            ? FakeReceiver.ok(call)
                            : FakeReceiver.silence(call, isFatal ? Failure.RESET : Failure.REFUSED);
                }),
                "malformed.deep",
                "malformed.utf-8");
        assertThat(result.headline()).asString().contains("died", "malformed.deep");
    }

    /** What was played beside others may not be why; a receiver that is gone, or refuses, is told as before. */
    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, true,  DOWN_BESIDE_HEADLINE",
        "TIMEOUT, false, DOWN_AFTER_HEADLINE",
        "REFUSED, true,  DOWN_AFTER_HEADLINE",
    })
    void aStandstillBesideOthersIsToldAsSuch(Failure failure, boolean beside, RunMessage headline) {
        HttpCall call = CallbackSpec.callback()
                .in(new CaseExecutor(
                                RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                                        .build(),
                                FakeReceiver.right())
                        .fresh("base"));
        Liveness.Ailment ailment = new Liveness.Ailment(FakeReceiver.silence(call, failure), 4);
        ReceiverDown down = new ReceiverDown(ailment, "event.one", "", 0, 0, beside, 150);
        assertThat(down.headline().is(headline)).isTrue();
        assertThat(down.grown(Optional.of(new Slowing.Growth(3, 1900, 150, RunMessage.BY_CALLS)))
                        .headline()
                        .is(failure == Failure.TIMEOUT ? RunMessage.SLOWING_HEADLINE : headline))
                .isTrue();
    }

    /** One run can't tell by which of both: how to tell is said. */
    @ParameterizedTest
    @CsvSource({"30, true", "2, false"})
    void whatMayBuildUpByRefusalsIsToldSo(int refused, boolean told) {
        ContractCase innocent = must("event.one");
        CaseExecutor player = new CaseExecutor(
                RunOptions.of(CallbackUrl.parse("http://127.0.0.1:1/cb")),
                new FakeReceiver(call -> FakeReceiver.silence(call, Failure.TIMEOUT)));
        CaseExecution play = player.play(innocent);
        ReceiverDown down =
                ReceiverDown.of(new Liveness.Ailment(play.shown(), 4), play, List.of(), "", refused, false, 77);
        assertThat(down.headline().find(RunMessage.CALLS_OR_REFUSALS).isPresent())
                .isEqualTo(told);
        CaseResult result = down.judge(play, true);
        assertThat(result.reason()).isEqualTo(RunMessage.BUILT_UP.of(77, refused));
        assertThat(result.symptoms()).containsExactly(Symptom.BUILT_UP);
    }

    @Test
    void answersThatTakeLongerAndLongerAreToldBeforeTheyAreTooLate() {
        AtomicInteger calls = new AtomicInteger();
        RunResult result = run(
                new FakeReceiver(call -> FakeReceiver.okAfter(call, Duration.ofMillis(calls.incrementAndGet() * 2L))),
                "event");
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).asString().contains("answers take longer and longer"));
        assertThat(broken(result)).isEmpty();
    }

    /** A jump, a plateau, a slow phase in between and noise are not growth with each call. */
    @Test
    void whatDoesNotGrowAllAlongIsNoGrowth() {
        assertThat(growth(i -> 5 * i)).isPresent();
        assertThat(growth(i -> i * i / 20)).isPresent();
        assertThat(growth(i -> i < 100 ? 1 : 600)).isEmpty();
        assertThat(growth(i -> Math.min(i, 60) * 10)).isEmpty();
        assertThat(growth(i -> i > 50 && i < 120 ? 300 : 2)).isEmpty();
        assertThat(growth(i -> 200 + i % 7)).isEmpty();
        assertThat(growth(i -> 2000 - 10 * i)).isEmpty();
    }

    /** Refusals come in a middle part of a run only, and connections are kept: by calls that is no growth. */
    @Test
    void whatGrowsByRefusalsOrConnectionsIsToldByThem() {
        HttpCall call = new HttpCall("POST", URI.create("http://127.0.0.1:1/cb"), List.of(), new byte[0]);
        Slowing refusals = new Slowing();
        Slowing connections = new Slowing();
        Slowing kept = new Slowing();
        for (int i = 0; i < 300; i++) {
            int refused = Math.max(0, Math.min(i - 100, 60));
            boolean isRefused = i > 100 && i <= 160;
            Attempt answer = isRefused ? FakeReceiver.failure(call, "no") : FakeReceiver.ok(call);
            refusals.note(taking(answer, 10 * refused, 1));
            int connection = 1 + (i % 5 == 0 ? i / 5 : i / 100);
            connections.note(taking(FakeReceiver.ok(call), 12 * connection, connection));
            kept.note(taking(answer, connection > 40 ? 300 : 2, connection));
        }
        assertThat(refusals.seen())
                .hasValueSatisfying(one -> assertThat(one.driver()).isEqualTo(RunMessage.BY_REFUSALS));
        assertThat(connections.seen())
                .hasValueSatisfying(one -> assertThat(one.driver()).isEqualTo(RunMessage.BY_CONNECTIONS));
        assertThat(kept.seen()).isEmpty();
    }

    private static Attempt taking(Attempt answer, long millis, int connection) {
        return new Attempt(
                answer.call(),
                answer.at(),
                Duration.ofMillis(millis),
                answer.reply(),
                null,
                Message.NONE,
                new Attempt.Carried(connection, 1));
    }

    private static Optional<Slowing.Growth> growth(IntToLongFunction millis) {
        HttpCall call = new HttpCall("POST", URI.create("http://127.0.0.1:1/cb"), List.of(), new byte[0]);
        Slowing slowing = new Slowing();
        IntStream.range(0, 180)
                .mapToObj(i -> FakeReceiver.okAfter(call, Duration.ofMillis(millis.applyAsLong(i))))
                .forEach(slowing::note);
        return slowing.seen();
    }

    private static boolean isOurs(HttpCall call) {
        String query = "&" + call.uri().getRawQuery() + "&";
        return query.split("&SdkAppid=1400187352&", -1).length == 2 && query.split("&SdkAppid=", -1).length == 2;
    }

    private static List<String> broken(RunResult result) {
        return result.results().stream()
                .filter(CaseResult::isBroken)
                .map(one -> one.contractCase().id())
                .toList();
    }

    private static RunResult run(Function<HttpCall, Attempt> answers) {
        return run(new FakeReceiver(answers), PLAYED);
    }

    private static RunResult run(FakeReceiver receiver, String... only) {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .token("secret")
                .build();
        try (ContractRun run = new ContractRun(options, receiver)) {
            return run.play(new Selection(List.of(only), List.of(), false).from(Contract.cases()), played -> {});
        }
    }
}
