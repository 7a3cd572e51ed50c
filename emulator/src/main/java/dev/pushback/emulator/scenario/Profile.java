package dev.pushback.emulator.scenario;

/** Where the recipients live, which decides what phones they have. */
public enum Profile {
    /** Mainland China: no Google, many makers. */
    CHINA,
    /** Elsewhere: mostly APNs and FCM. */
    OVERSEAS,
    /** Half of each. */
    MIXED
}
