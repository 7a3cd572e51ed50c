package dev.pushback.server.rest;

import dev.pushback.server.message.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Holds calls to the documented limits of the standard edition, by the year of the pages. Safe for any number of threads.
 *
 * <p>Source: 1047/60561, 1047/67553 (2024-12 and 2025-10), 269/137903 (2026-09). Pushes to all: 100 a day, more than a second
 * apart. Pushes to UserIDs: 30 calls a second, since 2026 500 users a second. A day ends at midnight in Beijing.
 */
@API(status = API.Status.STABLE)
public final class Limits {

    /** The pages of a year, or none. */
    public enum Year {
        /** No limit. */
        NONE(0, 0),
        /** The pages of 2024. */
        Y2024(30, 0),
        /** The pages of 2025. */
        Y2025(30, 0),
        /** The pages of 2026. */
        Y2026(0, 500);

        private final int batchCalls;
        private final int batchUsers;

        Year(int batchCalls, int batchUsers) {
            this.batchCalls = batchCalls;
            this.batchUsers = batchUsers;
        }
    }

    private static final int PUSHES_A_DAY = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Year year;
    private final Supplier<Instant> clock;
    private final Map<Route.Limit, Deque<Used>> used = new EnumMap<>(Route.Limit.class);
    private LocalDate day = LocalDate.MIN;
    private int pushesToday;

    private record Used(Instant at, int units) {}

    /** Limits by the pages of a year. */
    public Limits(Year year, Supplier<Instant> clock) {
        this.year = year;
        this.clock = clock;
    }

    /** Starts anew. */
    public synchronized void reset() {
        used.clear();
        day = LocalDate.MIN;
    }

    /**
     * Counts a call.
     *
     * @param users how many users it is for
     * @throws Refusal if it is above the limit
     */
    synchronized void count(Route route, int users) {
        if (year == Year.NONE) {
            return;
        }
        switch (route.limit()) {
            case PUSH -> countPush(route);
            case BATCH -> {
                if (year.batchUsers > 0) {
                    count(route, users, year.batchUsers, ErrorCode.FREQUENCY, "users a second");
                } else {
                    count(route, 1, year.batchCalls, ErrorCode.FREQUENCY, "calls a second");
                }
            }
            case REVOKE -> count(route, 1, 1, ErrorCode.REVOKE_INTERVAL, "calls a second");
            case LABELS -> count(route, 1, 100, ErrorCode.FREQUENCY, "calls a second");
            case SCHEDULES -> count(route, 1, 5, ErrorCode.FREQUENCY, "calls a second");
            case QUERIES -> count(route, 1, 1, ErrorCode.FREQUENCY, "calls a second");
            case CHAT -> count(route, 1, 200, ErrorCode.FREQUENCY, "calls a second");
        }
    }

    private void countPush(Route route) {
        LocalDate today = clock.get().atOffset(BEIJING).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            pushesToday = 0;
        }
        if (pushesToday >= PUSHES_A_DAY) {
            throw refusal(route, PUSHES_A_DAY, ErrorCode.DAILY_QUOTA, "calls a day");
        }
        count(route, 1, 1, ErrorCode.PUSH_INTERVAL, "calls a second");
        pushesToday++;
    }

    /** What was refused counts for nothing. */
    private void count(Route route, int units, int most, ErrorCode code, String unit) {
        Instant now = clock.get();
        Deque<Used> before = used.computeIfAbsent(route.limit(), any -> new ArrayDeque<>());
        while (!before.isEmpty() && !before.peek().at().plus(SECOND).isAfter(now)) {
            before.poll();
        }
        if (before.stream().mapToInt(Used::units).sum() + units > most) {
            throw refusal(route, most, code, unit);
        }
        before.add(new Used(now, units));
    }

    private static Refusal refusal(Route route, int most, ErrorCode code, String unit) {
        return new Refusal(code, ServerMessage.LIMIT.of(route.name(), route.source(), most + " " + unit));
    }
}
