package dev.pushback.contract.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.Golden;
import dev.pushback.contract.cli.LatinWords;
import dev.pushback.contract.cli.Prose;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.contract.receiver.broken.ConformingReceiver;
import dev.pushback.contract.receiver.broken.ConformingReceivers;
import dev.pushback.contract.report.JsonReport;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.Wording;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Lang;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit, tested by receivers that are wrong on purpose, and by right ones in many shapes. */
@Execution(ExecutionMode.CONCURRENT)
class SelfTest {

    private static final Map<String, List<String>> VERDICTS = Verdicts.read();

    /** What Chinese sentences show of the receiver: its bodies, the names of its members, the accounts it keeps. */
    private static final Pattern THEIRS = Pattern.compile(
            "[\\w\\\\(]*\\{.*[}…]|(?<=当作 )events|(?<=现有 )[^；（，]*|(?<=拼写不同：)[^；（，]*|(?<=它们在 )[^；（，]*|user\\d+_\\w+");

    /** Trials wait more than they work: more of them at once than there are processors. */
    private static final ExecutorService WAITING = Executors.newFixedThreadPool(8, work -> {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    });

    private static final Map<String, Future<RunResult>> SHAPED = new ConcurrentHashMap<>();
    private static final Map<String, Future<RunResult>> FAULTY = new ConcurrentHashMap<>();

    /** The slow ones first: whoever begins last is waited for by all. */
    @BeforeAll
    static void beginsEveryTrial() {
        tryOut(BrokenReceivers.all().stream().filter(fault -> !isQuick(fault)));
        ConformingReceivers.all().forEach(shape -> SHAPED.put(shape.id(), WAITING.submit(() -> Trial.of(shape))));
        tryOut(BrokenReceivers.all().stream().filter(SelfTest::isQuick));
    }

    private static void tryOut(Stream<BrokenReceiver> faults) {
        faults.forEach(fault -> FAULTY.put(fault.id(), WAITING.submit(() -> Trial.of(fault))));
    }

    /** What was said of each wrong receiver just now. */
    private static final Map<String, List<String>> WRITTEN = new ConcurrentHashMap<>();

    @AfterAll
    static void writesTheVerdictsAnewWhereThatIsAskedFor() {
        if (Golden.WRITE) {
            Verdicts.write(WRITTEN);
        }
    }

    private static boolean isQuick(BrokenReceiver fault) {
        return fault.fails().stream().noneMatch(id -> id.startsWith("time.") || id.startsWith("load."));
    }

    static List<BrokenReceiver> faults() {
        return BrokenReceivers.all();
    }

    static List<ConformingReceiver> shapes() {
        return ConformingReceivers.all();
    }

    @Tag(Golden.TAG)
    @ParameterizedTest
    @MethodSource("faults")
    void aWrongReceiverFailsItsCasesAndNoOthers(BrokenReceiver fault) throws InterruptedException, ExecutionException {
        RunResult run = FAULTY.get(fault.id()).get();
        assertThat(Verdicts.broken(run)).as(fault.id()).containsAll(fault.fails());
        List<String> verdicts = Verdicts.of(fault.id(), run);
        WRITTEN.put(fault.id(), verdicts);
        if (!Golden.WRITE) {
            assertThat(verdicts).as(fault.id()).isEqualTo(VERDICTS.getOrDefault(fault.id(), List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsSaidOfAWrongReceiverIsChineseWhereThatIsAskedFor(BrokenReceiver fault)
            throws InterruptedException, ExecutionException, IOException {
        RunResult run = FAULTY.get(fault.id()).get();
        String told =
                JsonReport.of(new Reporter(Wording.in(Lang.ZH), Secrets.of(null, List.of()), "1", "again").tell(run));
        assertThat(LatinWords.lines(THEIRS.matcher(Prose.ofJson(new ObjectMapper().readTree(told)))
                        .replaceAll("")))
                .as(fault.id())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aRightReceiverPassesEveryCaseStrictly(ConformingReceiver shape)
            throws InterruptedException, ExecutionException {
        RunResult run = SHAPED.get(shape.id()).get();
        assertThat(run.results()).hasSameSizeAs(Contract.cases());
        assertThat(Verdicts.notPassed(run)).as(shape.id()).isEmpty();
        assertThat(run.storage().breaches()).as(shape.id()).isEmpty();
        assertThat(run.storage().owed()).as(shape.id()).isPositive();
    }

    @Test
    void noCaseLacksAReceiverThatFailsIt() {
        Set<String> failed = BrokenReceivers.all().stream()
                .flatMap(fault -> Stream.concat(
                        fault.fails().stream(),
                        VERDICTS.getOrDefault(fault.id(), List.of()).stream()
                                .map(line -> line.substring(0, line.indexOf(" |")))))
                .collect(Collectors.toSet());
        assertThat(Contract.cases())
                .extracting(ContractCase::id)
                .filteredOn(id -> !failed.contains(id))
                .isEmpty();
    }

    @Test
    void noVerdictIsLeftOfAFaultThatIsGone() {
        assertThat(VERDICTS.keySet())
                .isSubsetOf(
                        BrokenReceivers.all().stream().map(BrokenReceiver::id).toList());
    }
}
