package dev.pushback.contract.cli.shard;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.scenario.Shard;
import java.time.Instant;
import picocli.CommandLine.Option;

/** The flags by which the machines of one campaign are told apart, and start together. */
public final class ShardFlags {

    @Option(
            names = "--shard-index",
            paramLabel = "I",
            description = "which of --shards, counted from 0, as Kubernetes counts the pods of an Indexed Job")
    Integer index;

    @Option(names = "--shards", paramLabel = "N", description = "how many parts the campaign has")
    Integer shards;

    @Option(
            names = "--start-at",
            paramLabel = "INSTANT",
            converter = StartAt.Converter.class,
            description = "start then, such as 2026-11-23T08:00:00Z, or +10s from now; the campaign's own time, too,"
                    + " goes by it unless --clock is given, so that all shards tell the same times")
    StartAt start;

    /**
     * Which part is to be sent.
     *
     * @param fromOne what {@code --shard} asks for
     * @throws UsageException if that contradicts these flags, or they contradict each other
     */
    public Shard shard(Shard fromOne) {
        if (index == null && shards == null) {
            return fromOne;
        }
        UsageException.unless(fromOne.equals(Shard.WHOLE), ShardMessage.ONE_WAY);
        UsageException.unless(index != null && shards != null, ShardMessage.BOTH);
        UsageException.unless(index >= 0 && index < shards, ShardMessage.RANGE, Math.max(0, shards - 1), shards, index);
        return new Shard(index + 1, shards);
    }

    /** When to start. */
    public StartAt start() {
        return start == null ? StartAt.ONCE : start;
    }

    /** What "now" is for the campaign's own time. */
    public Instant now() {
        return start == null ? Instant.now() : start.instant();
    }
}
