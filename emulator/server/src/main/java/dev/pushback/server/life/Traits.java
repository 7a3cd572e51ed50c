package dev.pushback.server.life;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.Platform;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;

/**
 * All that decides what becomes of pushes on a device.
 *
 * @param vendor whose push service reaches it
 * @param device who made it
 * @param presence whether it is connected
 * @param outcome how far every push comes; {@code null} if that is drawn for each
 * @param delaySeconds from a push to its being sent
 */
public record Traits(Platform vendor, Platform device, Presence presence, Outcome outcome, int delaySeconds) {

    /** Checks that nothing but {@code outcome} is null. */
    public Traits {
        requireNonNull(vendor, "vendor");
        requireNonNull(device, "device");
        requireNonNull(presence, "presence");
    }
}
