package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.EventFault;
import java.util.Map;
import java.util.StringJoiner;

/** What the faults of delivery did, in words; what didn't happen is left out. */
final class FaultSummary {

    private FaultSummary() {}

    /** Of a run; empty if nothing happened. */
    static String of(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        StringJoiner ofCallbacks = new StringJoiner(", ", "callbacks: ", "").setEmptyValue("");
        add(ofCallbacks, callbacks.duplicates(), "duplicates");
        add(ofCallbacks, callbacks.copies(), "copies");
        add(ofCallbacks, callbacks.retried(), "retried");
        add(ofCallbacks, callbacks.resent(), "sent anew on another connection");
        add(ofCallbacks, callbacks.delayed(), "delayed by the quota");
        return both(events(summary.events().faults()), ofCallbacks);
    }

    /** What a dry run has written. */
    static String told(DryRun.Written written) {
        String faults = of(written);
        return written.callbacks() + " callbacks with " + written.events() + " events"
                + (faults.isEmpty() ? "" : "; faults in " + faults);
    }

    private static String of(DryRun.Written written) {
        StringJoiner ofCallbacks = new StringJoiner(", ", "callbacks: ", "").setEmptyValue("");
        add(ofCallbacks, written.duplicates(), "duplicates");
        add(ofCallbacks, written.copies(), "copies");
        return both(events(written.faults()), ofCallbacks);
    }

    private static StringJoiner events(Map<EventFault, Long> faults) {
        StringJoiner words = new StringJoiner(", ", "events: ", "").setEmptyValue("");
        faults.forEach((fault, count) -> add(words, count, fault.word()));
        return words;
    }

    private static void add(StringJoiner words, long count, String word) {
        if (count > 0) {
            words.add(count + " " + word);
        }
    }

    private static String both(StringJoiner events, StringJoiner callbacks) {
        String joint = events.length() > 0 && callbacks.length() > 0 ? "; " : "";
        return events + joint + callbacks;
    }
}
