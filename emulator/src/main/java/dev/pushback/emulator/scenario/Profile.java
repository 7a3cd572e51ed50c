package dev.pushback.emulator.scenario;

import org.apiguardian.api.API;

/** Where the recipients live, which decides what phones they have. */
@API(status = API.Status.STABLE)
public enum Profile {
    /** Mainland China: no Google, many makers. */
    CHINA,
    /** Elsewhere: mostly APNs and FCM. */
    OVERSEAS,
    /** Half of each. */
    MIXED
}
