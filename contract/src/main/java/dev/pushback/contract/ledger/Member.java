package dev.pushback.contract.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the members of an event are, and when a stored value is the one that was sent. */
final class Member {

    /** What is held against what is stored besides TaskId and To_Account, in the order of the page. */
    static final List<String> ALL = List.of(
            "EventType",
            "DataId",
            "TaskTime",
            "EventTime",
            "PushPlatform",
            "DeviceType",
            "PushStage",
            "ErrCode",
            "ErrInfo");

    /** The recipient. */
    static final String ACCOUNT = "To_Account";

    /** How far the push has come. */
    static final String STAGE = "PushStage";

    /** What besides push and recipient names a device. */
    static final List<String> DEVICE = List.of("EventType", "PushPlatform", "DeviceType");

    private static final Set<String> TEXTS = Set.of("DataId", "ErrInfo", ACCOUNT, "TaskId");
    private static final Set<String> TIMES = Set.of("TaskTime", "EventTime");
    private static final Map<String, String> ABSENT = Map.of("DeviceType", "0", "ErrCode", "0");
    private static final int MOST_DIGITS = 30;
    private static final long MILLIS = 100_000_000_000L;
    private static final long QUARTER = 15 * 60;
    private static final long WIDEST_ZONE = 14 * 3600;

    private Member() {}

    /** Whether the page gives this member as a text. */
    static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    static boolean isTime(String name) {
        return TIMES.contains(name);
    }

    /** What an absent member counts like: a device or code 0, an empty text. */
    static String absent(String name) {
        return ABSENT.getOrDefault(name, "");
    }

    /** A value in one form only: numbers without a needless fraction or exponent, texts to the letter. */
    static String plain(String name, String value) {
        if (isText(name) || value.isEmpty() || value.length() > MOST_DIGITS) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value).stripTrailingZeros();
            return Math.abs(number.scale()) > MOST_DIGITS ? value : number.toPlainString();
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    /** Whether this stored value is the one sent; columns hold times in several forms, and not all tell their zone. */
    static boolean isSame(String name, String sent, String stored) {
        return sent.equals(stored) || TIMES.contains(name) && isSameTime(sent, stored);
    }

    private static boolean isSameTime(String sent, String stored) {
        try {
            long seconds = Long.parseLong(sent);
            if (stored.chars().allMatch(Character::isDigit)) {
                long number = Long.parseLong(stored);
                return number >= MILLIS && number / 1000 == seconds;
            }
            return isSameTime(seconds, stored.trim().replace(' ', 'T'));
        } catch (NumberFormatException noTime) {
            return false;
        }
    }

    private static boolean isSameTime(long seconds, String stored) {
        try {
            return Instant.parse(stored).getEpochSecond() == seconds;
        } catch (DateTimeException noZone) {
            try {
                long apart = LocalDateTime.parse(stored).toEpochSecond(ZoneOffset.UTC) - seconds;
                return Math.abs(apart) <= WIDEST_ZONE && apart % QUARTER == 0;
            } catch (DateTimeException noTime) {
                return false;
            }
        }
    }

    /** A stage as a number; 0 if it is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
