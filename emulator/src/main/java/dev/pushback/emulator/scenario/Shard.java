package dev.pushback.emulator.scenario;

import dev.pushback.schema.message.MessageException;

/**
 * One part of a campaign that several senders share: the parts are disjoint, and complete over all {@code count}.
 *
 * <p>Of a lifecycle it is every {@code count}-th recipient with all that happens to them, of the matrix every
 * {@code count}-th combination, of the sample every {@code count}-th callback. Limits count
 * over all shards, and each has its share.
 *
 * @param index which part, {@code 1..count}
 * @param count how many parts there are
 */
public record Shard(int index, int count) {

    /** The whole. */
    public static final Shard WHOLE = new Shard(1, 1);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException unless {@code 1 <= index <= count}
     */
    public Shard {
        if (index < 1 || index > count) {
            throw new MessageException(ScenarioMessage.SHARD.of(index, count));
        }
    }

    /** Whether the element with this number, counted from 0, is part of this shard. */
    public boolean holds(long number) {
        return count == 1 || number % count == index - 1;
    }

    /** How many of so many elements are part of this shard; {@link Limit#NONE} stays what it is. */
    public long share(long elements) {
        return elements == Limit.NONE ? elements : (elements - index + count) / count;
    }
}
