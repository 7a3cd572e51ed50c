package dev.pushback.emulator.load.stats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts outcomes of one state by kind and keeps the first example of each. */
public final class OutcomeCounts {

    private static final int LONGEST_EXAMPLE = 300;

    private final Secrets secrets;
    private final Map<String, Entry> entries = new HashMap<>();

    /** @param secrets what is kept out of the examples, should a receiver echo it */
    public OutcomeCounts(Secrets secrets) {
        this.secrets = secrets;
    }

    private static final class Entry {
        private final Message example;
        private final boolean beforeSending;
        private long count;

        Entry(Message example, boolean beforeSending) {
            this.example = example;
            this.beforeSending = beforeSending;
        }
    }

    public void add(LoadAttempt attempt) {
        entries.computeIfAbsent(
                        attempt.outcome().kind(),
                        kind -> new Entry(secrets.hide(example(attempt)), isBeforeSending(attempt)))
                .count++;
    }

    /** How many ended this way. */
    public long count(String kind) {
        return entries.containsKey(kind) ? entries.get(kind).count : 0;
    }

    /** The most frequent first. */
    public List<LoadSummary.Kind> list() {
        return entries.entrySet().stream()
                .map(entry -> new LoadSummary.Kind(
                        entry.getKey(),
                        entry.getValue().count,
                        entry.getValue().example,
                        entry.getValue().beforeSending))
                .sorted(Comparator.comparingLong(LoadSummary.Kind::count)
                        .reversed()
                        .thenComparing(LoadSummary.Kind::kind))
                .toList();
    }

    private static boolean isBeforeSending(LoadAttempt attempt) {
        return attempt.failure() != null && attempt.failure().isBeforeSending();
    }

    private Message example(LoadAttempt attempt) {
        if (attempt.failure() != null) {
            return attempt.failure().with(attempt.detail());
        }
        byte[] reply = secrets.hide(attempt.reply()); // before a secret can be cut
        int length = Math.min(reply.length, LONGEST_EXAMPLE);
        String text = "HTTP " + attempt.status() + ": " + new String(reply, 0, length, UTF_8);
        Message answer = Message.quoted(new Quoted(text));
        return attempt.outcome().equals(Outcome.BAD_REPLY) ? Plain.SEMICOLON.of(fault(attempt), answer) : answer;
    }

    private static Message fault(LoadAttempt attempt) {
        return ReplyReading.of(attempt.reply()).faults().get(0).message();
    }
}
