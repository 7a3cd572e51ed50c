package dev.pushback.contract.ledger;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.kind.EventMember.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the members of an event are, and when a stored value is the one that was sent. */
final class Member {

    /** The recipient. */
    static final String ACCOUNT = "To_Account";

    /** How far the push has come. */
    static final String STAGE = "PushStage";

    private static final Map<CallbackKind, List<String>> JUDGED =
            byKind(role -> role != Role.COMMAND && role != Role.PUSH_ID && role != Role.RECIPIENT);
    private static final Map<CallbackKind, List<String>> DEVICE =
            byKind(Set.of(Role.TYPE, Role.VENDOR, Role.DEVICE)::contains);
    private static final Set<String> TEXTS =
            Set.of("DataId", "ErrInfo", ACCOUNT, "TaskId", "PushID", "From_Account", "MsgKey", "GroupID");
    private static final Set<String> TIMES = CallbackKind.all().stream()
            .flatMap(kind -> kind.named(Role.TIME).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> ABSENT = Map.of("DeviceType", "0", "ErrCode", "0");
    private static final int MOST_DIGITS = 30;

    private Member() {}

    private static Map<CallbackKind, List<String>> byKind(Predicate<Role> roles) {
        return CallbackKind.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        kind -> kind.members().stream()
                                .filter(member -> roles.test(member.role()))
                                .map(EventMember::name)
                                .toList()));
    }

    /** What is held against what is stored besides push and recipient, in the order of the kind's page. */
    static List<String> of(CallbackKind kind) {
        return JUDGED.get(kind);
    }

    /** What besides push and recipient names a device. */
    static List<String> ofDevice(CallbackKind kind) {
        return DEVICE.get(kind);
    }

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
        if (isText(name) || value.isEmpty() || value.length() > MOST_DIGITS || isWhole(value)) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value).stripTrailingZeros();
            return Math.abs(number.scale()) > MOST_DIGITS ? value : number.toPlainString();
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    /** Digits with no needless zero in front, as most numbers come: their only form. */
    private static boolean isWhole(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.charAt(0) != '0' || value.length() == 1;
    }

    /** Whether this stored value is the one sent. */
    static boolean isSame(String name, String sent, String stored) {
        return sent.equals(stored) || TIMES.contains(name) && TimeForm.isSame(sent, stored);
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
