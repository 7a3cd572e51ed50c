package dev.pushback.server.push;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.lifecycle.EventParts;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.life.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A push that was accepted, and how far it has come.
 *
 * <p>What was told of each recipient is a bit a kind of event, so that a million recipients take a megabyte. Guarded by the
 * one who sends.
 */
public final class PushTask {

    private static final int LEAST_RATE = 2000;
    private static final int A_MINUTE = 60;

    private final PushOrder order;
    private final Audience audience;
    private final byte[] offlineHead;
    private final byte[] onlineHead;
    private final SentMessage message;
    private long startSecond;
    private final int rate;
    private final byte[] told;
    private long[] counts = new long[64];
    private final Map<Platform, long[]> unsendable = new TreeMap<>();
    private final Map<Integer, ToldInstead> scripted = new HashMap<>();
    private final Map<Integer, ToldInstead> instead = new HashMap<>();
    private final List<Progress.Event> madeHappen = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private int place;
    private int cursor;
    private long scheduled;
    private long underWay;
    private boolean revoked;
    private boolean ended;
    private boolean tried;

    /**
     * A task of which nothing has been sent.
     *
     * @param order what was asked for
     * @param audience whom it is for
     * @param startSecond when it begins, on the sender's own clock
     */
    public PushTask(PushOrder order, Audience audience, long startSecond) {
        this.order = requireNonNull(order, "order");
        this.audience = requireNonNull(audience, "audience");
        this.startSecond = startSecond;
        this.rate = Math.max(LEAST_RATE, audience.size() / A_MINUTE);
        this.told = new byte[audience.size()];
        message = order.kind() == CallbackKind.OFFLINE_PUSH ? SentMessage.of(order) : null;
        Instant time = Instant.ofEpochSecond(order.taskTime());
        offlineHead = EventParts.head(EventType.OFFLINE, order.taskId(), order.dataId(), time);
        onlineHead = EventParts.head(EventType.ONLINE, order.taskId(), order.dataId(), time);
    }

    /** What was asked for. */
    public PushOrder order() {
        return order;
    }

    /** Its id, as callbacks name it. */
    public String id() {
        return order.taskId();
    }

    /** The message that is pushed; {@code null} for a push without one. */
    SentMessage message() {
        return message;
    }

    /** Whom it is for. */
    public Audience audience() {
        return audience;
    }

    /** Where all that becomes of it on this account comes from. */
    public long key(long account) {
        return Draw.of(order.key(), account);
    }

    /** An event's bytes up to EventTime's value; leave them alone. */
    public byte[] head(boolean online) {
        return online ? onlineHead : offlineHead;
    }

    /** When the turn of the recipient at this position comes: all are served within about a minute. */
    public long turnSecond(int position) {
        return startSecond + position / rate;
    }

    /** The sender's clock is at this second already. */
    public void beginNotBefore(long second) {
        startSecond = Math.max(startSecond, second);
    }

    /** EventTime of what happens at this second of the sender's clock. */
    public long eventTime(long second) {
        return order.taskTime() + second - startSecond;
    }

    /** Where the sender keeps it. */
    public int place() {
        return place;
    }

    /** Says where the sender keeps it. */
    public void place(int newPlace) {
        place = newPlace;
    }

    /** Whether there are recipients whose turn hasn't come. */
    public boolean hasTurns() {
        return cursor < audience.size();
    }

    /** The position whose turn is next. */
    public int cursor() {
        return cursor;
    }

    /** Moves on to the next recipient. */
    public void advance() {
        cursor++;
    }

    /** An event more waits for its second. */
    public void scheduled() {
        scheduled++;
    }

    /** An event that waited is in a callback now. */
    public void underWay() {
        scheduled--;
        underWay++;
    }

    /** An event that waited will not be told. */
    public void dropped() {
        scheduled--;
    }

    /** So many events have been brought to an end. */
    public void closed(long events) {
        underWay -= events;
    }

    /** Whether all that there is to tell has been told and answered. */
    public boolean isDone() {
        return !hasTurns() && underWay == 0 && (revoked || scheduled == 0);
    }

    /** Whether no event is in a callback that is under way. */
    public boolean isAnswered() {
        return underWay == 0;
    }

    /** How many events wait for their second. */
    public long waiting() {
        return revoked ? 0 : scheduled;
    }

    /** Whether its end has been noticed. */
    public boolean hasEnded() {
        return ended;
    }

    /** Whether it has ended, and nothing that was made happen since waits to be told or answered. */
    public boolean isOver() {
        return ended && isDone();
    }

    /** A callback with its events was tried. */
    public void tried() {
        tried = true;
    }

    /** Whether a callback with its events was tried. */
    public boolean hasBeenTried() {
        return tried;
    }

    /** Notes the end. */
    public void end() {
        ended = true;
        cursor = audience.size();
    }

    /** Nothing more is told of it. */
    public void revoke() {
        revoked = true;
        cursor = audience.size();
    }

    /** Whether it was revoked. */
    public boolean isRevoked() {
        return revoked;
    }

    /** Whether this was told of the recipient at this position; see {@link Life#kind}. */
    public boolean wasTold(int position, int kind) {
        return (told[position] & 1 << kind) != 0;
    }

    /** Notes that this is told of a recipient. */
    public void tell(int position, int kind, int shape) {
        told[position] |= (byte) (1 << kind);
        count(shape);
    }

    /** Counts an event of this shape. */
    public void count(int shape) {
        count(shape, 1);
    }

    private void count(int shape, long more) {
        if (shape >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(shape + 1, 2 * counts.length));
        }
        counts[shape] += more;
    }

    /** Counts a device of this vendor that nothing could be handed over for, -1 or -2 saying why. */
    public void countUnsendable(Platform vendor, int code) {
        unsendable.computeIfAbsent(vendor, any -> new long[2])[-code - 1]++;
    }

    /** The recipient at this position gets what a script says and nothing else. */
    public void follow(int position) {
        scripted.computeIfAbsent(position, any -> new ToldInstead());
    }

    /** A script says that this event of the recipient comes so many seconds after the push. */
    public void follow(int position, int kind, int shape, long second) {
        scripted.get(position).says(kind, shape, second);
    }

    /** Whether the recipient at this position gets what a script says. */
    public boolean isScripted(int position) {
        return !scripted.isEmpty() && scripted.containsKey(position);
    }

    /** Somebody made this event of the recipient happen, so many seconds after the push. */
    public void tellInstead(int position, int kind, int shape, long second) {
        instead.computeIfAbsent(position, any -> new ToldInstead()).says(kind, shape, second);
        madeHappen.add(new Progress.Event(position, kind, shape, second));
        tell(position, kind, shape);
    }

    /**
     * The number of the shape of this event, where it isn't that which the device's life has; {@link Life#NOTHING} where it
     * is.
     */
    public int shapeInstead(int position, int kind) {
        return insteadOf(position, kind).map(told -> told.event(kind)).orElse(Life.NOTHING);
    }

    /** EventTime of an event that has another shape. */
    public long timeInstead(int position, int kind) {
        return order.taskTime() + insteadOf(position, kind).orElseThrow().delay(kind);
    }

    private Optional<ToldInstead> insteadOf(int position, int kind) {
        ToldInstead made = instead.get(position);
        return made != null && made.event(kind) != Life.NOTHING
                ? Optional.of(made)
                : Optional.ofNullable(scripted.get(position)).filter(told -> told.event(kind) != Life.NOTHING);
    }

    /** The vendor refuses the recipient at this position, whatever else is said of it. */
    public void refuse(int position) {
        refused.add(position);
    }

    /** Whether the vendor refuses the recipient at this position. */
    public boolean isRefused(int position) {
        return !refused.isEmpty() && refused.contains(position);
    }

    /** How many events were told, by the number of their shape. */
    public Map<Integer, Long> counts() {
        Map<Integer, Long> byShape = new TreeMap<>();
        for (int shape = 0; shape < counts.length; shape++) {
            if (counts[shape] > 0) {
                byShape.put(shape, counts[shape]);
            }
        }
        return byShape;
    }

    /** How many devices could not be pushed to, by vendor: first without certificate, then without token. */
    public Map<Platform, long[]> unsendable() {
        Map<Platform, long[]> copy = new TreeMap<>();
        unsendable.forEach((vendor, numbers) -> copy.put(vendor, numbers.clone()));
        return copy;
    }

    /** How far it has come. */
    Progress progress() {
        return new Progress(
                Arrays.copyOf(told, told.length), counts(), unsendable(), Set.copyOf(refused), List.copyOf(madeHappen));
    }

    /** Goes on from there. */
    void take(Progress before) {
        System.arraycopy(before.told(), 0, told, 0, Math.min(told.length, before.told().length));
        before.counts().forEach((shape, count) -> count(shape, count));
        before.unsendable().forEach((vendor, numbers) -> unsendable.put(vendor, numbers.clone()));
        refused.addAll(before.refused());
        before.instead().forEach(one -> {
            instead.computeIfAbsent(one.position(), any -> new ToldInstead())
                    .says(one.kind(), one.shape(), one.second());
            madeHappen.add(one);
        });
    }
}
