package dev.pushback.server.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import dev.pushback.server.message.ServerMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The server's two times: the seconds in which pushes live, which run at a speed, and the wall clock's time that payloads
 * tell. Both can be moved ahead. Safe for any number of threads.
 */
public final class Timeline {

    private static final double NANOS = SECONDS.toNanos(1);

    private final Clock wall;
    private final Instant fixed;
    private final LongSupplier nanoTime;
    private final double start;
    private volatile Pace pace;
    private volatile Duration ahead = Duration.ZERO;
    private volatile long skipped;

    /**
     * Starts at second 0.
     *
     * @param fixed what payloads tell until the clock is moved; {@code null} for the wall clock
     * @param speed how many times faster than in life pushes live, above 0
     */
    public Timeline(Clock wall, Instant fixed, double speed, LongSupplier nanoTime) {
        this.wall = wall;
        this.fixed = fixed;
        this.nanoTime = nanoTime;
        this.start = speed;
        this.pace = new Pace(0, nanoTime.getAsLong(), speed);
    }

    /** The second in which pushes live now. */
    public long second() {
        return (long) pace.second(nanoTime.getAsLong()) + skipped;
    }

    /** The same with what is behind the point. */
    public double exactSecond() {
        return pace.second(nanoTime.getAsLong()) + skipped;
    }

    /** How long it takes in nanoseconds until this second comes. */
    public long nanosUntil(double second) {
        double left = pace.nanosUntil(second - skipped, nanoTime.getAsLong());
        return left <= 0 ? 0 : (long) Math.min(left + 1, Long.MAX_VALUE / 4.0);
    }

    /** A clock without jumps, in nanoseconds. */
    public long nanos() {
        return nanoTime.getAsLong();
    }

    /** The time that payloads tell. */
    public Instant now() {
        return (fixed == null ? wall.instant() : fixed).plus(ahead);
    }

    /** The wall clock, moved ahead: what UserSigs are checked by. */
    public Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall.instant().plus(ahead);
            }
        };
    }

    /** Moves both ahead. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new MessageException(ServerMessage.CLOCK_AHEAD.of(by));
        }
        skipped += ahead.plus(by).toSeconds() - ahead.toSeconds();
        ahead = ahead.plus(by);
    }

    /** Payloads tell the time again that they would if nothing had been moved; the seconds in which pushes live go on. */
    public synchronized void reset() {
        ahead = Duration.ZERO;
        speed(start);
    }

    /**
     * Lets pushes live faster or slower from now on.
     *
     * @throws IllegalArgumentException if the speed is not above 0
     */
    public synchronized void speed(double other) {
        if (!(other > 0) || Double.isInfinite(other)) {
            throw Range.ABOVE_0.broken("speed", other);
        }
        long now = nanoTime.getAsLong();
        pace = new Pace(pace.second(now), now, other);
    }

    /** How many times faster than in life pushes live. */
    public double speed() {
        return pace.speed();
    }

    /** How many of its seconds pass within ten milliseconds, 1 at least: what is told together. */
    public long window() {
        return Math.max(1, (long) (speed() / 100));
    }

    /** How far it was moved ahead. */
    public Duration ahead() {
        return ahead;
    }

    /** A speed, and the second at which it began. */
    private record Pace(double begin, long since, double speed) {

        double second(long now) {
            return begin + (now - since) / NANOS * speed;
        }

        double nanosUntil(double second, long now) {
            return (second - begin) / speed * NANOS - (now - since);
        }
    }
}
