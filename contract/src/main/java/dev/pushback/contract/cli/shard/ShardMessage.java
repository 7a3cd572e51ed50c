package dev.pushback.contract.cli.shard;

import dev.pushback.schema.message.MessageKey;

/** What is said of shards on the command line. */
public enum ShardMessage implements MessageKey {
    ONE_WAY,
    BOTH,
    RANGE,
    NO_INSTANT,
    TOO_FAR,
    WAITING,
    LATE,
    FILE,
    AWAITED,
    LOG_INSTEAD,
    PART,
    PART_EARLY,
    LOG_UNWRITTEN
}
