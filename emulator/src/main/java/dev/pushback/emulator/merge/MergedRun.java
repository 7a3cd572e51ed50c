package dev.pushback.emulator.merge;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import java.util.List;

/**
 * What all shards of a campaign have done together.
 *
 * @param info what was run, with a line a shard
 * @param summary the account, like that of one run
 * @param notes what must be known of it, such as that a shard ended early
 * @param isWhole whether no shard ended before its plan did
 */
public record MergedRun(RunInfo info, LoadSummary summary, List<Message> notes, boolean isWhole) {

    /** Copies the list. */
    public MergedRun {
        notes = List.copyOf(notes);
    }

    /**
     * Adds up.
     *
     * @param reports of all shards, in any order, at least one
     * @throws MessageException if they are not the shards of one campaign, each once and all of them
     */
    public static MergedRun of(List<ShardReport> reports) {
        return new Sum(reports).merged(Belonging.check(reports));
    }
}
