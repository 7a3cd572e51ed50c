package dev.pushback.contract.ledger;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as it was sent, whatever it held, with the callback that it came in.
 *
 * @param kind what kind of callback it came in
 * @param taskId the push, not empty: its TaskId, or what its kind has in place of one
 * @param account the recipient to the letter, not empty
 * @param members the further members that are judged, each as text; absent if it was absent or {@code null}
 * @param callback which call of the run carried it, from 0
 * @param index its place in that callback, from 0
 * @param at when sending began
 * @param neighbours how many events that callback had, itself included
 */
public record SentEvent(
        CallbackKind kind,
        String taskId,
        String account,
        Map<String, String> members,
        int callback,
        int index,
        Instant at,
        int neighbours) {

    private static final Duration LATELY = Duration.ofHours(1);

    /** Checks that nothing is null, and copies the members. */
    public SentEvent {
        requireNonNull(kind, "kind");
        requireNonNull(taskId, "taskId");
        requireNonNull(account, "account");
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A member as text; empty where it is absent, which counts like {@code ""} and, of a device or a code, like 0. */
    public String member(String name) {
        return name.equals(Member.ACCOUNT) ? account : members.getOrDefault(name, Member.absent(name));
    }

    /** How far the push has come; 0 if that is no number. */
    int stage() {
        return Member.number(member(Member.STAGE));
    }

    boolean isFailure() {
        return !member("ErrCode").equals("0");
    }

    /**
     * Whether its push has an id of its own, made from the time at which it was sent: of others an earlier run may have
     * left something.
     */
    boolean isOfThisRun() {
        return isIdMadeLately()
                || kind.named(EventMember.Role.TIME).stream()
                        .filter(name -> !name.equals("EventTime"))
                        .allMatch(name -> isIdMadeAt(member(name)));
    }

    private boolean isIdMadeLately() {
        for (String part : taskId.split("_")) {
            if (isSeconds(part) && Math.abs(Long.parseLong(part, 16) - at.getEpochSecond()) < LATELY.toSeconds()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeconds(String part) {
        return part.length() == 8 && part.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private boolean isIdMadeAt(String seconds) {
        try {
            return taskId.contains(Long.toHexString(Long.parseLong(seconds)) + "_");
        } catch (NumberFormatException noTime) {
            return true;
        }
    }

    /** Whether it was sent before another, or in the same call further ahead. */
    boolean isBefore(SentEvent other) {
        return callback < other.callback || callback == other.callback && index < other.index;
    }
}
