package dev.pushback.contract.run;

import dev.pushback.contract.ledger.Ledger;
import dev.pushback.contract.ledger.RightCallback;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.probe.Storing;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays cases against a receiver and judges what comes back.
 *
 * <p>First the plainest callback is sent. If nobody is there, nothing is judged; if it is not acknowledged, only the cases
 * that judge this very answer are played, and the rest is skipped. A case that fails is played again before the receiver
 * is condemned for it, and after each failure, each ill treatment and the last case it is asked whether it still lives.
 * Each kind of callback has a plainest callback of its own, so its cases are a run of their own ({@link KindRun}).
 *
 * <p>Safe for any number of threads; cases are played one after the other, or a few at once where the run itself sees to
 * it.
 */
public final class ContractRun implements AutoCloseable {

    private final RunOptions options;
    private final Transport transport;
    private final Supplier<Transport> patient;
    private final Ledger ledger;
    private final Map<CallbackKind, KindRun> runs = new LinkedHashMap<>();
    private BiConsumer<Duration, Duration> foretold = (each, all) -> {};
    private Consumer<CaseResult> passes = pass -> {};

    /** Prepares a run; nothing is sent yet. */
    public ContractRun(RunOptions options) {
        this(
                options,
                new NettyTransport(options.transport()),
                () -> new NettyTransport(options.transport().withTimeout(Lateness.LONGEST)));
    }

    public ContractRun(RunOptions options, Transport transport) {
        this(options, transport, () -> Lateness.kept(transport));
    }

    private ContractRun(RunOptions options, Transport transport, Supplier<Transport> patient) {
        this.options = options;
        this.transport = transport;
        this.patient = patient;
        this.ledger = new Ledger(
                options.kinds(),
                new RightCallback(options.sdkAppId(), options.token(), options.kinds(), options.clock()));
    }

    /**
     * Plays these cases and tells each result as soon as it stands, in the order given. Cases that need a probe are left
     * out if there is none; the result's notes say so.
     */
    public synchronized RunResult play(List<ContractCase> cases, Consumer<CaseResult> listener) {
        RunResult result = cases.stream()
                .map(ContractCase::kind)
                .distinct()
                .map(kind -> play(kind, cases, listener))
                .reduce(RunResult::and)
                .orElseGet(() -> play(options.kind(), List.of(), listener));
        return cases.isEmpty() || !result.reached() ? result : result.of(storage());
    }

    private RunResult play(CallbackKind kind, List<ContractCase> cases, Consumer<CaseResult> listener) {
        return of(kind).play(
                        cases.stream().filter(one -> one.kind() == kind).toList(),
                        listener,
                        kind == options.kind() ? foretold : (each, all) -> {});
    }

    /** Plays one case. */
    public synchronized CaseResult play(ContractCase contractCase) {
        return of(contractCase.kind()).play(contractCase);
    }

    /** What is stored of everything that was sent so far, if there is a probe to tell; waits for what is written later. */
    public synchronized StorageReport storage() {
        return options.probe() == null
                ? StorageReport.withoutProbe()
                : ledger.audit(options.probe(), Storing.LONGEST).advisory(options.probeAdvisory());
    }

    /** Has it told of a slow receiver how long a callback takes, and about how long all cases will, before they are played. */
    public synchronized void foretelling(BiConsumer<Duration, Duration> listener) {
        foretold = listener;
    }

    /**
     * Has it told at once, from any thread, of each case that passed beside others and stands in no result yet: what a run
     * knows that ends before its time. Ill treatment is no pass before the receiver was seen alive after it.
     */
    public synchronized void passing(Consumer<CaseResult> listener) {
        passes = listener;
        runs.values().forEach(run -> run.passing(listener));
    }

    @Override
    public void close() {
        runs.values().forEach(KindRun::close);
        transport.close();
    }

    private KindRun of(CallbackKind kind) {
        return runs.computeIfAbsent(kind, wanted -> {
            RunOptions ofKind = kind == options.kind()
                    ? options
                    : options.but().kinds(List.of(kind)).build();
            int failures =
                    runs.values().stream().mapToInt(KindRun::failures).max().orElse(0);
            KindRun run = new KindRun(ofKind, transport, patient, ledger, failures);
            run.passing(passes);
            return run;
        });
    }
}
