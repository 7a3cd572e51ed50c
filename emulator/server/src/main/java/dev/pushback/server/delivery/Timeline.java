package dev.pushback.server.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;

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
    private final double speed;
    private final LongSupplier nanoTime;
    private final long origin;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * Starts at second 0.
     *
     * @param fixed what payloads tell until the clock is moved; {@code null} for the wall clock
     * @param speed how many times faster than in life pushes live, above 0
     */
    public Timeline(Clock wall, Instant fixed, double speed, LongSupplier nanoTime) {
        this.wall = wall;
        this.fixed = fixed;
        this.speed = speed;
        this.nanoTime = nanoTime;
        this.origin = nanoTime.getAsLong();
    }

    /** The second in which pushes live now. */
    public long second() {
        return (long) ((nanoTime.getAsLong() - origin) / NANOS * speed) + ahead.toSeconds();
    }

    /** How long it takes in nanoseconds until this second comes. */
    public long nanosUntil(long second) {
        double due = (second - ahead.toSeconds()) / speed * NANOS;
        double left = due - (nanoTime.getAsLong() - origin);
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
            throw new IllegalArgumentException("the clock only goes ahead, was to go by " + by);
        }
        ahead = ahead.plus(by);
    }

    /** How far it was moved ahead. */
    public Duration ahead() {
        return ahead;
    }
}
