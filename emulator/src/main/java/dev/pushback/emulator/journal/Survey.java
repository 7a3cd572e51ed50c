package dev.pushback.emulator.journal;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.kind.CallbackKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal holds, seen before any of it is played.
 *
 * @param kind what kind its callbacks are; of several kinds that of the first
 * @param app whose its first callback is; 0 if it does not say
 * @param callbacks the numbers of those that it holds
 * @param lost the numbers of those that were not acknowledged in their last attempt
 * @param leftOut how many lines are no callbacks, such as health checks
 * @param signed whether one of the callbacks was signed
 * @param told whether it says what came of one of them
 * @param cut whether its last line is torn
 */
record Survey(
        CallbackKind kind,
        long app,
        Set<Long> callbacks,
        Set<Long> lost,
        long leftOut,
        boolean signed,
        boolean told,
        boolean cut) {

    /** Reads through a journal. */
    static Survey of(Path file, String name) {
        Set<Long> callbacks = new HashSet<>();
        Set<Long> lost = new HashSet<>();
        CallbackKind kind = null;
        long leftOut = 0;
        long app = 0;
        boolean signed = false;
        boolean told = false;
        boolean cut;
        try (JournalReader reader = JournalReader.open(file, name)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                JournalLine line = next.get();
                if (!line.isCallback()) {
                    leftOut++;
                    continue;
                }
                callbacks.add(line.number());
                if (Outcome.ofText(line.outcome()).state() == Outcome.State.ACKNOWLEDGED) {
                    lost.remove(line.number());
                } else {
                    lost.add(line.number());
                }
                kind = kind == null ? CallbackKind.ofQuery(line.query()).orElse(null) : kind;
                app = app == 0 ? line.request().sdkAppId() : app;
                signed |= line.request().wasSigned();
                told |= !line.outcome().equals(JournalLine.RECORDED);
            }
            cut = reader.isCut();
        }
        CallbackKind first = kind == null ? CallbackKind.ALL_MEMBER_PUSH : kind;
        return new Survey(first, app, callbacks, lost, leftOut, signed, told, cut);
    }
}
