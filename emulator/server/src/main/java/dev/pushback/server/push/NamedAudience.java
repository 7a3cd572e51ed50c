package dev.pushback.server.push;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.server.account.User;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Traits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recipients by name, with the devices that they have when the push is accepted. */
public final class NamedAudience implements Audience {

    private final byte[][] names;
    private final Traits[] traits;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int room;

    /**
     * One recipient.
     *
     * @param address the UserID or RegistrationID that was pushed to
     * @param user what is known of it
     */
    public record Recipient(String address, User user) {}

    /** Keeps the order; an address that stands twice has two places. */
    public NamedAudience(List<Recipient> recipients, Devices devices) {
        names = new byte[recipients.size()][];
        traits = new Traits[names.length];
        int longest = 0;
        for (int i = 0; i < names.length; i++) {
            Recipient recipient = recipients.get(i);
            names[i] = JsonStringEncoder.getInstance().quoteAsUTF8(recipient.address());
            traits[i] = devices.of(recipient.user());
            positions.put(recipient.address(), i);
            longest = Math.max(longest, names[i].length);
        }
        room = longest;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public int room() {
        return room;
    }

    @Override
    public int write(int position, byte[] out, int at) {
        byte[] name = names[position];
        System.arraycopy(name, 0, out, at, name.length);
        return at + name.length;
    }

    @Override
    public Traits traits(int position, long key) {
        return traits[position];
    }

    @Override
    public int find(String account) {
        return positions.getOrDefault(account, NOBODY);
    }
}
