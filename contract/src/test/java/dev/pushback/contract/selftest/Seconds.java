package dev.pushback.contract.selftest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock of which each look takes a second, so that what is not meant to share a second never does by chance. */
public final class Seconds extends Clock {

    private final Instant begin = Instant.now();
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
        return begin.plusSeconds(looks.incrementAndGet());
    }

    /** The same clock for someone whose look takes no time. */
    public Clock watched() {
        return new Watched(begin, looks);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }

    private static final class Watched extends Clock {

        private final Instant begin;
        private final AtomicLong looks;

        private Watched(Instant begin, AtomicLong looks) {
            this.begin = begin;
            this.looks = looks;
        }

        @Override
        public Instant instant() {
            return begin.plusSeconds(looks.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only UTC");
        }
    }
}
