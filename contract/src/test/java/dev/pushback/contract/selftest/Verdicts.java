package dev.pushback.contract.selftest;

import dev.pushback.contract.Golden;
import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.ledger.Breach;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be said of each wrong receiver, in {@code verdicts.txt}: the fault, then each broken case with what came back.
 * {@link SelfTest} writes it anew, see {@link dev.pushback.contract.Golden}.
 */
public final class Verdicts {

    private static final Path FILE = Path.of("src/test/resources/dev/pushback/contract/selftest/verdicts.txt");
    private static final String HEAD =
            "# What is said of each wrong receiver: the fault, then each broken case with what came back. SelfTest writes it.\n";

    /** Of these it depends on time, or on which of two comes first, how many events are not stored. */
    private static final Set<String> VARYING = Set.of(
            "answers-crossed",
            "busy-loses",
            "check-after-storing",
            "garbage-loses-next",
            "other-command-loses-next",
            "eight-connections-a-task",
            "idle-refused",
            "key-without-task",
            "one-batch-a-connection",
            "connection-blacklisted",
            "recent-duplicates-only",
            "stores-races",
            "worker-dies");

    private Verdicts() {}

    /** The lines of each fault, by its id. */
    public static Map<String, List<String>> read() {
        Map<String, List<String>> verdicts = new LinkedHashMap<>();
        for (String block : text().split("(?m)^(?=\\S)")) {
            List<String> lines = Arrays.asList(block.split("\n"));
            if (!block.isBlank() && !block.startsWith("#")) {
                verdicts.put(
                        lines.get(0),
                        lines.stream()
                                .skip(1)
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
        }
        return verdicts;
    }

    /**
     * The lines for a run: its broken cases, then in what ways how many events are not stored as they should be. Where a case
     * broke, callbacks are sent again as often as time allows, and only the ways are told.
     */
    public static List<String> of(String fault, RunResult run) {
        List<String> cases = run.results().stream()
                .filter(CaseResult::isBroken)
                .map(Verdicts::line)
                .toList();
        return VARYING.contains(fault)
                ? cases
                : Stream.concat(cases.stream(), storage(run, cases.isEmpty())).toList();
    }

    private static Stream<String> storage(RunResult run, boolean counted) {
        return run.storage().breaches().stream()
                .collect(Collectors.groupingBy(Breach::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> "storage." + kind.getKey().id() + " | " + (counted ? kind.getValue() : "some"));
    }

    /** The ids of all broken cases, and of the ways in which something is not stored as it should be. */
    static List<String> broken(RunResult run) {
        return Stream.concat(
                        run.results().stream()
                                .filter(CaseResult::isBroken)
                                .map(result -> result.contractCase().id()),
                        run.storage().breaches().stream()
                                .map(one -> "storage." + one.kind().id()))
                .distinct()
                .toList();
    }

    /** The lines of all cases that did not pass, except where what they are about is the receiver's to prevent. */
    public static List<String> notPassed(RunResult run) {
        return run.results().stream()
                .filter(result -> result.verdict() != Verdict.PASSED)
                .filter(result -> !result.symptoms().contains(Symptom.NOT_APPLICABLE))
                .map(result -> result.verdict() + " " + line(result) + " " + result.reason())
                .toList();
    }

    /** A broken case in one line, without what differs from run to run. */
    public static String line(CaseResult result) {
        String line = result.contractCase().id() + " | " + result.actual();
        return line.replaceAll("\\s+", " ")
                .replaceAll(" \\([^()]*\\) after \\d+ ms| after \\d+ ms", "")
                .replaceAll("(user\\d+)_[0-9a-f]{1,8}\\b", "$1")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1")
                .strip();
    }

    /** Writes the file anew, in the order of the faults; a fault that was not tried now keeps its lines. */
    static void write(Map<String, List<String>> tried) {
        Map<String, List<String>> all = new HashMap<>(read());
        all.putAll(tried);
        String blocks = BrokenReceivers.all().stream()
                .filter(fault -> all.containsKey(fault.id()))
                .map(fault -> fault.id() + "\n  " + String.join("\n  ", all.get(fault.id())) + "\n")
                .collect(Collectors.joining());
        Golden.keep(FILE, HEAD + blocks);
    }

    private static String text() {
        try (InputStream file = Verdicts.class.getResourceAsStream("verdicts.txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
