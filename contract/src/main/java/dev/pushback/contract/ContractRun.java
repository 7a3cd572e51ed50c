package dev.pushback.contract;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.expect.Finding;
import dev.pushback.contract.expect.Told;
import dev.pushback.contract.script.CallbackSpec;
import dev.pushback.contract.script.Scene;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.NettyTransport;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays cases against a receiver and judges what comes back.
 *
 * <p>First the plainest callback is sent. If nobody is there, nothing is judged; if it is not acknowledged, only the cases
 * that judge this very answer are played, and the rest is skipped. For one thread.
 */
public final class ContractRun implements AutoCloseable {

    private final RunOptions options;
    private final Transport transport;
    private final Scene scene;
    private Base base;
    private int failures;

    /** Prepares a run; nothing is sent yet. */
    public ContractRun(RunOptions options) {
        this(options, new NettyTransport(options.transport()));
    }

    ContractRun(RunOptions options, Transport transport) {
        this.options = options;
        this.transport = transport;
        this.scene = new Scene(
                options.url(),
                options.sdkAppId(),
                options.token(),
                options.headers(),
                options.seed(),
                "base",
                options.clock(),
                transport);
    }

    /** Plays these cases in order and tells each result as soon as it stands. */
    public RunResult play(List<ContractCase> cases, Consumer<CaseResult> listener) {
        List<CaseResult> results = new ArrayList<>();
        for (ContractCase contractCase : cases) {
            CaseResult result = play(contractCase);
            results.add(result);
            listener.accept(result);
        }
        return new RunResult(options.url().toString(), options.seed(), options.strict(), base().headline(), results);
    }

    /** Plays one case. */
    public CaseResult play(ContractCase contractCase) {
        String obstacle = obstacle(contractCase);
        if (obstacle != null) {
            return CaseResult.skipped(contractCase, obstacle);
        }
        long start = System.nanoTime();
        List<Attempt> attempts = contractCase.script().play(scene.of(contractCase.id()));
        Finding finding = contractCase.expectation().judge(attempts);
        CaseResult result = result(contractCase, finding, attempts, Duration.ofNanos(System.nanoTime() - start));
        if (result.verdict() == Verdict.FAILED) {
            failures++;
        }
        return result;
    }

    @Override
    public void close() {
        transport.close();
    }

    private String obstacle(ContractCase contractCase) {
        if (!options.met().containsAll(contractCase.needs())) {
            return contractCase.needs().contains(Need.TOKEN)
                    ? "no token was given: --token-file F or PUSHBACK_TOKEN; --no-auth leaves these cases out"
                    : "no probe was given: --probe URL";
        }
        if (options.maxFailures() > 0 && failures >= options.maxFailures()) {
            return "stopped after " + failures + " failure(s)";
        }
        return base().obstacle(contractCase);
    }

    private Base base() {
        if (base == null) {
            base = Base.of(transport.send(CallbackSpec.callback().in(scene)).join());
        }
        return base;
    }

    private static CaseResult result(
            ContractCase contractCase, Finding finding, List<Attempt> attempts, Duration took) {
        if (finding.isKept()) {
            return new CaseResult(contractCase, Verdict.PASSED, null, null, null, 0, attempts, took);
        }
        if (!finding.isBroken()) {
            return new CaseResult(
                    contractCase, Verdict.SKIPPED, finding.actual(), null, null, finding.index(), attempts, took);
        }
        Verdict verdict = contractCase.level() == Level.MUST ? Verdict.FAILED : Verdict.WARNED;
        return new CaseResult(
                contractCase, verdict, null, finding.expected(), finding.actual(), finding.index(), attempts, took);
    }

    /** The answer to the plainest callback, and what follows from it. */
    private record Base(boolean reachable, boolean acknowledged, String told) {

        static Base of(Attempt attempt) {
            boolean reachable = attempt.isAnswered() || !attempt.failure().isBeforeSending();
            return new Base(reachable, Expectations.acknowledges(attempt), Told.of(attempt));
        }

        String headline() {
            if (!reachable) {
                return "The receiver can't be reached: " + told;
            }
            return acknowledged ? "" : "The receiver does not acknowledge even the plainest callback: " + told;
        }

        String obstacle(ContractCase contractCase) {
            if (!reachable) {
                return "the receiver can't be reached: " + told;
            }
            return acknowledged || contractCase.judgesBase()
                    ? null
                    : "the receiver does not acknowledge even the plainest callback";
        }
    }
}
