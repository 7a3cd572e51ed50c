package dev.pushback.server.life;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.lifecycle.Habits;
import dev.pushback.schema.Platform;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;

/**
 * The one device of each account: as its user says, the rest by seed and name. Safe for any number of threads.
 *
 * <p>Tencent's statistics know the device that logged in last, and no other.
 */
public final class Devices {

    private static final long ACCOUNT = Draw.name("account");
    private static final long PRESENCE = Draw.name("presence");
    private static final int BACKGROUND = Draw.chance(400);
    private static final long FNV = 0x100000001b3L;
    private static final int PRESENCES = Presence.values().length;

    private final long seed;
    private final Habits habits;
    private final Traits[] drawn = new Traits[Platform.values().length * PRESENCES];

    /** Draws from this seed. */
    public Devices(long seed, Habits habits) {
        this.seed = Draw.of(seed, ACCOUNT);
        this.habits = habits;
        for (Platform maker : Platform.values()) {
            for (Presence presence : Presence.values()) {
                drawn[maker.code() * PRESENCES + presence.ordinal()] = new Traits(maker, maker, presence, null, 0);
            }
        }
    }

    /** Where all that is drawn of an account comes from: its name as it stands in JSON. */
    public long key(byte[] name, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ name[i]) * FNV;
        }
        return Draw.of(seed, hash);
    }

    /** The same of a name as it is. */
    public long key(String account) {
        byte[] name = JsonStringEncoder.getInstance().quoteAsUTF8(account);
        return key(name, 0, name.length);
    }

    /** The device of an account of which nothing is known. */
    public Traits drawn(long key) {
        return drawn[habits.maker(key).code() * PRESENCES + presence(key).ordinal()];
    }

    /** The device of this user, the same whether it is asked for by UserID or by RegistrationID. */
    public Traits of(User user) {
        Traits rest = drawn(key(user.account()));
        Platform vendor = user.vendor() == null ? rest.vendor() : user.vendor();
        return new Traits(
                vendor,
                user.device() == null ? vendor : user.device(),
                user.presence() == null ? rest.presence() : user.presence(),
                user.outcome(),
                (int) user.delay().toSeconds());
    }

    private static Presence presence(long key) {
        long draw = Draw.of(key, PRESENCE);
        if (Draw.hits(Habits.ONLINE, draw, 0) == 0) {
            return Presence.OFFLINE;
        }
        return Draw.hits(BACKGROUND, draw, 1) == 0 ? Presence.FOREGROUND : Presence.BACKGROUND;
    }
}
