package dev.pushback.emulator.script;

import dev.pushback.schema.Platform;
import java.util.List;

/**
 * One line of a script.
 *
 * @param accounts to whom it happens, at least one; several share a callback
 * @param vendor whose push service, or who made the phone; {@code null} for what was said before
 * @param online whether the push comes over the app's own connection
 * @param task the push by its name; {@code null} for that of the line before
 * @param steps what happens, empty if what was said last comes again
 * @param times how often it is sent
 * @param atOnce whether the copies cross
 */
record Statement(
        List<String> accounts,
        Platform vendor,
        boolean online,
        String task,
        List<Step> steps,
        int times,
        boolean atOnce) {

    Statement {
        accounts = List.copyOf(accounts);
        steps = List.copyOf(steps);
    }

    /** Whether what was said last of the account comes again. */
    boolean isAgain() {
        return steps.isEmpty();
    }
}
