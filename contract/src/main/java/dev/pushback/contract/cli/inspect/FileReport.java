package dev.pushback.contract.cli.inspect;

import dev.pushback.schema.json.Violation;
import dev.pushback.schema.message.Message;
import java.util.List;

/**
 * What a file was found to hold.
 *
 * @param file its name
 * @param kind {@code callback}, {@code reply}, {@code journal}, {@code lines} or {@code unreadable}
 * @param documents how many JSON texts were judged
 * @param breaches what is wrong, in order; the first ones of very many
 * @param more how many further breaches there are
 * @param problem why it can't be read; {@code null} if it can
 */
record FileReport(String file, String kind, int documents, List<Breach> breaches, int more, Message problem) {

    /**
     * One breach.
     *
     * @param line where the document stands, from 1; 0 for a file that is one document
     * @param violation what is wrong
     */
    record Breach(int line, Violation violation) {}

    /** Copies the list. */
    FileReport {
        breaches = List.copyOf(breaches);
    }

    /** Whether it could be read and nothing is wrong. */
    boolean isValid() {
        return problem == null && breaches.isEmpty();
    }
}
