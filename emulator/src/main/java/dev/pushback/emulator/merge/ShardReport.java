package dev.pushback.emulator.merge;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.RunInfo;

/**
 * What one shard has left.
 *
 * @param file where it was read, for messages
 * @param info what was run; its campaign is there
 * @param summary what came of it
 * @param cut whether it was killed, so that only what it had logged by then is known
 */
public record ShardReport(String file, RunInfo info, LoadSummary summary, boolean cut) {

    /** Checks that nothing is null. */
    public ShardReport {
        requireNonNull(file, "file");
        requireNonNull(info.campaign(), "campaign");
        requireNonNull(summary, "summary");
    }

    /** Which part of the campaign it is, counted from 1. */
    public int shard() {
        return info.campaign().shard();
    }

    /** How many callbacks came to an end. */
    public long ended() {
        LoadSummary.Callbacks callbacks = summary.callbacks();
        return callbacks.acknowledged() + callbacks.refused() + callbacks.failed();
    }

    /** How many it had to send and never did. */
    public long unsent() {
        return summary.callbacks().unsent();
    }

    /** Whether it ended before its plan did. */
    public boolean endedEarly() {
        return cut || summary.interrupted() || unsent() > 0;
    }
}
