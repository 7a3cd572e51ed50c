package dev.pushback.server.push;

import dev.pushback.emulator.scenario.lifecycle.DrawnAccounts;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Traits;

/** Named recipients first, then so many drawn ones, of whom nothing is kept. */
public final class DrawnAudience implements Audience {

    private final NamedAudience named;
    private final DrawnAccounts drawn;
    private final int count;
    private final Devices devices;

    /** @param count how many drawn ones follow the named ones */
    public DrawnAudience(NamedAudience named, DrawnAccounts drawn, int count, Devices devices) {
        this.named = named;
        this.drawn = drawn;
        this.count = count;
        this.devices = devices;
    }

    @Override
    public int size() {
        return named.size() + count;
    }

    @Override
    public int room() {
        return Math.max(named.room(), DrawnAccounts.ROOM);
    }

    @Override
    public int write(int position, byte[] out, int at) {
        return position < named.size() ? named.write(position, out, at) : drawn.write(position - named.size(), out, at);
    }

    @Override
    public Traits traits(int position, long key) {
        return position < named.size() ? named.traits(position, key) : devices.drawn(key);
    }

    @Override
    public int findNamed(String account) {
        return named.find(account);
    }

    /** Looks through all drawn names: for what a person asks for, not for pushes. */
    @Override
    public int find(String account) {
        int known = named.find(account);
        for (int i = 0; known == NOBODY && i < count; i++) {
            known = drawn.name(i).equals(account) ? named.size() + i : NOBODY;
        }
        return known;
    }
}
