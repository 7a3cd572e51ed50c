package dev.pushback.contract.junit;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Transport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** A run that is open as long as the factory that asked for it. */
@SuppressWarnings("deprecation") // JUnit 5.10 closes nothing else
final class LiveContract implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final List<ContractCase> cases;
    private final RunOptions options;
    private final Transport probing;
    private final ContractRun run;
    private final Judgement judgement;
    private final AtomicBoolean played = new AtomicBoolean();

    private LiveContract(Setup setup, Parameters parameters, ExtensionContext context) {
        RunOptions given = setup.options(parameters);
        this.cases = setup.cases(parameters, given.kinds());
        this.probing = Setup.transport(given);
        this.options =
                given.but().probe(setup.probe(parameters, given, probing)).build();
        this.run = new ContractRun(options);
        this.judgement = new Judgement(options, this::soFar, context);
    }

    /** Prepares a run; nothing is sent yet. Closed by the context. */
    static LiveContract open(Setup setup, ExtensionContext context) {
        LiveContract live = new LiveContract(setup, Parameters.of(context), context);
        context.getStore(ExtensionContext.Namespace.create(LiveContract.class)).put(live, live);
        context.publishReportEntry(Map.of(
                "pushback.target", live.options.url().toString(), "pushback.seed", Long.toString(live.options.seed())));
        return live;
    }

    /** A container a group, a test a case. */
    Stream<DynamicNode> tests() {
        Map<String, List<ContractCase>> groups = cases.stream()
                .filter(this::isPossible)
                .collect(Collectors.groupingBy(ContractCase::group, LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicNode> containers = groups.entrySet().stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(), group.getValue().stream().map(this::test)));
        return options.probe() == null ? containers : Stream.concat(containers, Stream.of(storage()));
    }

    /** After all cases: what was acknowledged is stored. */
    private DynamicNode storage() {
        return DynamicTest.dynamicTest(
                Speech.words(JunitMessage.STORAGE_TITLE.of()), () -> judgement.ofStorage(run.storage()));
    }

    /** A contract that was asked for and of which nothing was played would be green by silence. */
    @Override
    public void close() {
        run.close();
        probing.close();
        if (!played.get()) {
            throw new AssertionFailedError(Speech.words(JunitMessage.NOTHING_PLAYED.of()));
        }
    }

    private DynamicNode test(ContractCase one) {
        return DynamicTest.dynamicTest(one.id() + ": " + one.title(), () -> play(one));
    }

    private void play(ContractCase one) {
        played.set(true);
        judgement.of(run.play(one));
    }

    private boolean isPossible(ContractCase one) {
        return !one.is(Trait.NEEDS_PROBE) || options.probe() != null;
    }

    /** What is known of the receiver before any case, and since. */
    private RunResult soFar() {
        return run.play(List.of(), result -> {});
    }
}
