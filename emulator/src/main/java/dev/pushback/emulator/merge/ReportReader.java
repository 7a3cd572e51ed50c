package dev.pushback.emulator.merge;

import dev.pushback.schema.message.MessageException;

/** Reads what a shard has left: its JSON report, or the interval log of one that was killed before it could write one. */
public final class ReportReader {

    private ReportReader() {}

    /**
     * The report.
     *
     * @param file where the text was read, for messages
     * @throws MessageException if it is neither
     */
    public static ShardReport read(String file, String text) {
        return LogReport.isOne(text) ? LogReport.read(file, text) : JsonReport.read(file, text);
    }
}
