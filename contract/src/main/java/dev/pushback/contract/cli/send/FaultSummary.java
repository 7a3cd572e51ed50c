package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the faults of delivery did; what didn't happen is left out. */
final class FaultSummary {

    private FaultSummary() {}

    /** Of a run; nothing if nothing happened. */
    static Message of(LoadSummary summary) {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        List<Message> ofCallbacks = new ArrayList<>();
        add(ofCallbacks, SendMessage.DUPLICATES, callbacks.duplicates());
        add(ofCallbacks, SendMessage.COPIES, callbacks.copies());
        add(ofCallbacks, SendMessage.RETRIED, callbacks.retried());
        add(ofCallbacks, SendMessage.RESENT, callbacks.resent());
        add(ofCallbacks, SendMessage.DELAYED, callbacks.delayed());
        return both(events(summary.events().faults()), ofCallbacks);
    }

    /** What a dry run has written. */
    static Message told(DryRun.Written written) {
        Message faults = of(written);
        Message wrote = SendMessage.WROTE.of(written.callbacks(), written.events());
        return faults.isNone() ? wrote : SendMessage.WITH_FAULTS.of(wrote, faults);
    }

    private static Message of(DryRun.Written written) {
        List<Message> ofCallbacks = new ArrayList<>();
        add(ofCallbacks, SendMessage.DUPLICATES, written.duplicates());
        add(ofCallbacks, SendMessage.COPIES, written.copies());
        return both(events(written.faults()), ofCallbacks);
    }

    private static List<Message> events(Map<EventFault, Long> faults) {
        List<Message> words = new ArrayList<>();
        faults.forEach((fault, count) -> add(words, SendMessage.valueOf(fault.name()), count));
        return words;
    }

    private static void add(List<Message> words, SendMessage key, long count) {
        if (count > 0) {
            words.add(key.of(count));
        }
    }

    private static Message both(List<Message> events, List<Message> callbacks) {
        List<Message> parts = new ArrayList<>();
        if (!events.isEmpty()) {
            parts.add(SendMessage.OF_EVENTS.of(Message.joined(Plain.COMMA, events)));
        }
        if (!callbacks.isEmpty()) {
            parts.add(SendMessage.OF_CALLBACKS.of(Message.joined(Plain.COMMA, callbacks)));
        }
        return Message.joined(Plain.SEMICOLON, parts);
    }
}
