package dev.pushback.server.life;

/** By which ways a push may reach a device. */
public enum Channels {
    /** Tencent's own connection, and the vendor's push service. */
    ALL(true, true),
    /** Only Tencent's own connection: who is not connected gets nothing. */
    ONLINE(true, false),
    /** Only what the vendor's push service brings is told of. */
    VENDORS(false, true),
    /** Nothing is told of. */
    NONE(false, false);

    final boolean online;
    final boolean vendors;

    Channels(boolean online, boolean vendors) {
        this.online = online;
        this.vendors = vendors;
    }
}
