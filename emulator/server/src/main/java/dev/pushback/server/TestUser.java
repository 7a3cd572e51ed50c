package dev.pushback.server;

import dev.pushback.schema.Platform;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import dev.pushback.server.message.ServerMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * An account of a test, told as what happens to pushes on it; by default a Huawei phone that isn't connected, on which they
 * arrive. Immutable.
 */
@API(status = API.Status.STABLE)
public final class TestUser {

    private final User user;

    private TestUser(User user) {
        this.user = user;
    }

    static TestUser named(String account) {
        return new TestUser(User.named(account)
                .withVendor(Platform.HUAWEI)
                .withPresence(Presence.OFFLINE)
                .withOutcome(Outcome.of(Outcome.Kind.REACHED)));
    }

    /** Whose push service reaches the phone; on FCM pushes are sent and not reported as reached. */
    public TestUser on(Platform vendor) {
        boolean unreported = vendor == Platform.FCM && user.outcome().kind() == Outcome.Kind.REACHED;
        User silent = unreported ? user.withOutcome(Outcome.of(Outcome.Kind.SENT)) : user;
        return new TestUser(silent.withVendor(vendor));
    }

    /** The vendor takes pushes, and nothing more is heard. */
    public TestUser hearsNothing() {
        return ends(Outcome.of(Outcome.Kind.SENT));
    }

    /**
     * Pushes arrive.
     *
     * @throws IllegalArgumentException on FCM, which never reports it
     */
    public TestUser reaches() {
        return ends(Outcome.of(Outcome.Kind.REACHED));
    }

    /** Pushes arrive and are opened. */
    public TestUser clicks() {
        return ends(Outcome.of(Outcome.Kind.CLICKED));
    }

    /**
     * The vendor refuses pushes.
     *
     * @param errCode an error code that the vendor is known for; say {@link #on} first
     * @throws IllegalArgumentException if it is known for none of that code
     */
    public TestUser failsWith(int errCode) {
        List<Integer> known = VendorErrors.of(user.vendor()).stream()
                .map(error -> error.code())
                .distinct()
                .toList();
        if (!known.contains(errCode)) {
            throw new MessageException(
                    ServerMessage.USER_VALUE.of("errCode", ServerMessage.USER_CODE.of(user.vendor(), known), errCode));
        }
        return ends(Outcome.failed(errCode));
    }

    /** The phone never told its token: no callback comes. */
    public TestUser withoutToken() {
        return ends(Outcome.of(Outcome.Kind.NO_TOKEN));
    }

    /** The app has no certificate for the vendor: no callback comes. */
    public TestUser withoutCertificate() {
        return ends(Outcome.of(Outcome.Kind.NO_CERTIFICATE));
    }

    /** Connected, with the app in front: online messages alone. */
    public TestUser inForeground() {
        return new TestUser(user.withPresence(Presence.FOREGROUND));
    }

    /** Connected, with the app behind others: online messages and the vendor's, too. */
    public TestUser inBackground() {
        return new TestUser(user.withPresence(Presence.BACKGROUND));
    }

    /** Has these tags. */
    public TestUser tags(String... tags) {
        return new TestUser(user.withTags(new LinkedHashSet<>(Set.of(tags))));
    }

    /** Has this attribute, besides others. */
    public TestUser attribute(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(user.attributes());
        all.put(name, value);
        return new TestUser(user.withAttributes(all));
    }

    /** Pushes are sent to it so much later. */
    public TestUser after(Duration delay) {
        return new TestUser(user.withDelay(delay));
    }

    User user() {
        return user;
    }

    private TestUser ends(Outcome outcome) {
        return new TestUser(user.withOutcome(outcome));
    }
}
