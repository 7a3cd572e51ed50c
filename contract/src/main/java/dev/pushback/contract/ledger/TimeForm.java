package dev.pushback.contract.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** When a stored time is the one that was sent in seconds: columns hold times in several forms, and not all tell their zone. */
final class TimeForm {

    private static final long MILLIS = 100_000_000_000L;
    private static final long MICROS = 1000 * MILLIS;
    private static final long QUARTER = 15 * 60;
    private static final long WIDEST_ZONE = 14 * 3600;

    /** A zone of hours only, behind a time of day. */
    private static final Pattern ZONE = Pattern.compile("(?<=:\\d\\d(?:\\.\\d{1,9})?)([+-]\\d\\d)$");

    private TimeForm() {}

    static boolean isSame(String sent, String stored) {
        try {
            long apart = seconds(stored) - Long.parseLong(sent);
            return apart == 0 || !tellsItsZone(stored) && isZone(apart);
        } catch (NumberFormatException | DateTimeException noTime) {
            return false;
        }
    }

    /** Whether it is that of another zone, or was read in another unit. */
    static boolean isShifted(String sent, String stored) {
        try {
            long seconds = Long.parseLong(sent);
            long other = seconds(stored);
            return isZone(other - seconds) || other == seconds / 1000 || other == seconds * 1000;
        } catch (NumberFormatException | DateTimeException noTime) {
            return false;
        }
    }

    private static boolean isZone(long apart) {
        return Math.abs(apart) <= WIDEST_ZONE && apart % QUARTER == 0;
    }

    private static boolean tellsItsZone(String stored) {
        return isNumber(stored) || !isLocal(stored);
    }

    private static boolean isNumber(String stored) {
        return !stored.isEmpty() && stored.chars().allMatch(Character::isDigit);
    }

    private static boolean isLocal(String stored) {
        try {
            return LocalDateTime.parse(iso(stored)) != null;
        } catch (DateTimeException hasZone) {
            return false;
        }
    }

    private static long seconds(String stored) {
        if (isNumber(stored)) {
            long number = Long.parseLong(stored);
            return number >= MICROS ? number / 1_000_000 : number >= MILLIS ? number / 1000 : number;
        }
        if (isLocal(stored)) {
            return LocalDateTime.parse(iso(stored)).toEpochSecond(ZoneOffset.UTC);
        }
        return stored.endsWith("Z")
                ? Instant.parse(iso(stored)).getEpochSecond()
                : OffsetDateTime.parse(iso(stored)).toEpochSecond();
    }

    private static String iso(String stored) {
        String iso = stored.trim().replaceFirst("(?<=\\d) (?=\\d)", "T").replaceFirst(" (?=[+-])", "");
        return ZONE.matcher(iso).replaceFirst("$1:00");
    }
}
