package dev.pushback.server.account;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.Platform;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import dev.pushback.server.message.ServerMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * An account and the one device that statistics know of it.
 *
 * <p>What is {@code null} is drawn, by the seed and the name.
 *
 * @param account the UserID, or the RegistrationID of a device without an account
 * @param vendor whose push service reaches the device
 * @param device who made it; the vendor if {@code null}
 * @param presence whether it is connected
 * @param outcome how far pushes come on it
 * @param registrationId by what else it can be pushed to; {@code null} for nothing
 * @param tags its tags, order kept
 * @param attributes its attributes by name
 * @param delay from the push to its being sent, on top of what it takes anyway; at most {@link #MOST_DELAY}
 */
@API(status = API.Status.STABLE)
public record User(
        String account,
        Platform vendor,
        Platform device,
        Presence presence,
        Outcome outcome,
        String registrationId,
        Set<String> tags,
        Map<String, String> attributes,
        Duration delay) {

    /** The longest {@link #delay}. */
    public static final Duration MOST_DELAY = Duration.ofMinutes(30);

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the account is empty, the delay is below 0 or above {@link #MOST_DELAY}, or an FCM
     *     device is said to be reached, which FCM never reports
     */
    public User {
        requireNonNull(account, "account");
        requireNonNull(delay, "delay");
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        if (account.isEmpty()) {
            throw new MessageException(Range.NOT_EMPTY.of("account"));
        }
        if (delay.isNegative() || delay.compareTo(MOST_DELAY) > 0) {
            throw new MessageException(Range.BETWEEN.of("delay", "0s", "30m", Range.written(delay)));
        }
        if (vendor == Platform.FCM && outcome != null && outcome.kind() == Outcome.Kind.REACHED) {
            throw new MessageException(ServerMessage.USER_VALUE.of(
                    "outcome",
                    ServerMessage.USER_NOT_REACHED.of(),
                    outcome.kind().word()));
        }
    }

    /** An account of which only the name is known. */
    public static User named(String account) {
        return new User(account, null, null, null, null, null, Set.of(), Map.of(), Duration.ZERO);
    }

    /** The same with another vendor. */
    public User withVendor(Platform other) {
        return new User(account, other, device, presence, outcome, registrationId, tags, attributes, delay);
    }

    /** The same, connected in another way. */
    public User withPresence(Presence other) {
        return new User(account, vendor, device, other, outcome, registrationId, tags, attributes, delay);
    }

    /** The same with another end of its pushes. */
    public User withOutcome(Outcome other) {
        return new User(account, vendor, device, presence, other, registrationId, tags, attributes, delay);
    }

    /** The same with these tags and no others. */
    public User withTags(Set<String> others) {
        return new User(account, vendor, device, presence, outcome, registrationId, others, attributes, delay);
    }

    /** The same with these attributes and no others. */
    public User withAttributes(Map<String, String> others) {
        return new User(account, vendor, device, presence, outcome, registrationId, tags, others, delay);
    }

    /** The same with another delay. */
    public User withDelay(Duration other) {
        return new User(account, vendor, device, presence, outcome, registrationId, tags, attributes, other);
    }
}
