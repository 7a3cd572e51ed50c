package dev.pushback.emulator.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/**
 * What a merged report says of one of its parts.
 *
 * @param shard which part, counted from 1
 * @param first when its first callback started, by its own clock; {@code null} if none did
 * @param seconds how long it ran
 * @param planned how many callbacks it had to send
 * @param ended how many of them came to an end
 * @param acknowledged how many of them were acknowledged
 * @param lagP99Millis how late its sender was; {@code null} if that is not known
 * @param endedEarly whether it ended before its plan did
 */
public record ShardInfo(
        int shard,
        @JsonSerialize(using = ToStringSerializer.class) Instant first,
        double seconds,
        long planned,
        long ended,
        long acknowledged,
        Double lagP99Millis,
        boolean endedEarly) {}
