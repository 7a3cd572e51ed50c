package dev.pushback.server.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The accounts that are known by name, in the order in which they came, and the app's attribute names. Safe for any number of
 * threads; what is asked for is a copy.
 */
public final class Registry {

    /** How many attribute names an app has at most. */
    public static final int ATTRIBUTE_SLOTS = 10;

    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, String> byRegistrationId = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<Integer, AttributeName> attributeNames = new LinkedHashMap<>();
    private final boolean strict;

    /**
     * A name that attributes of users can have.
     *
     * @param name the name
     * @param forDevices whether it is for RegistrationIDs rather than for UserIDs
     */
    public record AttributeName(String name, boolean forDevices) {}

    /** @param strict whether only the accounts that are known by name exist */
    public Registry(boolean strict) {
        this.strict = strict;
    }

    /** Whether pushes may name this account. */
    public synchronized boolean exists(String account) {
        return knows(account) || !strict && !deleted.contains(account);
    }

    /** Whether it was listed, imported or labelled. */
    public synchronized boolean knows(String account) {
        return users.containsKey(account) || byRegistrationId.containsKey(account);
    }

    /** The user of this UserID or RegistrationID, if it is known by name. */
    public synchronized Optional<User> find(String account) {
        User byName = users.get(account);
        return Optional.ofNullable(byName == null ? users.get(byRegistrationId.get(account)) : byName);
    }

    /** Adds a user, or puts it in the place of the one with the same account. */
    public synchronized void put(User user) {
        forgetRegistrationId(users.put(user.account(), user));
        deleted.remove(user.account());
        if (user.registrationId() != null) {
            byRegistrationId.put(user.registrationId(), user.account());
        }
    }

    /** Changes a user; one that isn't known by name becomes so. */
    public synchronized User change(String account, UnaryOperator<User> change) {
        User changed = change.apply(find(account).orElseGet(() -> User.named(account)));
        put(changed);
        return changed;
    }

    /** Deletes an account: until it is imported again, it doesn't exist. Whether it did. */
    public synchronized boolean delete(String account) {
        boolean existed = exists(account);
        forgetRegistrationId(users.remove(account));
        deleted.add(account);
        return existed;
    }

    /** The accounts that were deleted and not imported again. */
    public synchronized Set<String> deleted() {
        return new TreeSet<>(deleted);
    }

    private void forgetRegistrationId(User user) {
        if (user != null && user.registrationId() != null) {
            byRegistrationId.remove(user.registrationId());
        }
    }

    /** All users that are known by name. */
    public synchronized List<User> all() {
        return List.copyOf(users.values());
    }

    /** Those for whom the condition holds. */
    public synchronized List<User> matching(Condition condition) {
        List<User> matching = new ArrayList<>();
        for (User user : users.values()) {
            if (condition.holds(user)) {
                matching.add(user);
            }
        }
        return matching;
    }

    /** How many there are. */
    public synchronized int size() {
        return users.size();
    }

    /** The attribute names by their slot, {@code 0..9}. */
    public synchronized Map<Integer, AttributeName> attributeNames() {
        return new java.util.TreeMap<>(attributeNames);
    }

    /** Sets the name in a slot. */
    public synchronized void attributeName(int slot, AttributeName name) {
        attributeNames.put(slot, name);
    }

    /** The attribute of this name. */
    public synchronized Optional<AttributeName> attribute(String name) {
        return attributeNames.values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** Starts anew with these users, and with names for their attributes. */
    public synchronized void reset(Collection<User> start) {
        restore(start, Map.of(), Set.of());
        start.forEach(user -> user.attributes().keySet().forEach(this::nameIfNew));
    }

    /** Goes on where another registry ended. */
    public synchronized void restore(Collection<User> all, Map<Integer, AttributeName> names, Collection<String> gone) {
        users.clear();
        byRegistrationId.clear();
        all.forEach(this::put);
        attributeNames.clear();
        attributeNames.putAll(names);
        deleted.clear();
        deleted.addAll(gone);
    }

    private void nameIfNew(String attribute) {
        if (attribute(attribute).isEmpty() && attributeNames.size() < ATTRIBUTE_SLOTS) {
            attributeName(attributeNames.size(), new AttributeName(attribute, false));
        }
    }
}
