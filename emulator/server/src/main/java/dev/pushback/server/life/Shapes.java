package dev.pushback.server.life;

import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.emulator.scenario.lifecycle.EventParts;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that events say apart from whose they are, numbered, with the bytes that they have in common. Safe for any number of
 * threads.
 */
public final class Shapes {

    private final TailChange change;
    private final Map<EventShape, Integer> ids = new HashMap<>();
    private volatile EventShape[] shapes = {};
    private volatile byte[][] tails = {};

    /** What becomes of the end of an event before it is sent. */
    @FunctionalInterface
    public interface TailChange {
        /** The end of events of the shape with this number. */
        byte[] change(byte[] tail, int shape);
    }

    /** Events as they are. */
    public Shapes() {
        this((tail, shape) -> tail);
    }

    /** Events with other ends. */
    public Shapes(TailChange change) {
        this.change = change;
    }

    /** The number of a shape. */
    public synchronized int id(EventShape shape) {
        return ids.computeIfAbsent(shape, this::add);
    }

    /** The shape with this number. */
    public EventShape shape(int id) {
        return shapes[id];
    }

    /** What stands behind To_Account's value; leave it alone. Made when it is first asked for. */
    public byte[] tail(int id) {
        byte[][] known = tails;
        byte[] tail = id < known.length ? known[id] : null;
        return tail == null ? newTail(id) : tail;
    }

    private synchronized byte[] newTail(int id) {
        byte[][] moreTails = Arrays.copyOf(tails, shapes.length);
        moreTails[id] = change.change(EventParts.tail(shapes[id]), id);
        tails = moreTails;
        return moreTails[id];
    }

    /** Arrays are never changed, so that who reads needs no lock. */
    private int add(EventShape shape) {
        int id = shapes.length;
        EventShape[] moreShapes = Arrays.copyOf(shapes, id + 1);
        moreShapes[id] = shape;
        shapes = moreShapes;
        return id;
    }

    /** A stage that is reached well. */
    public static EventShape success(EventType type, Platform vendor, Platform device, Stage stage) {
        boolean online = type == EventType.ONLINE;
        return new EventShape(
                type, online ? Platform.UNKNOWN : vendor, online ? device : Platform.UNKNOWN, stage, 0, EventShape.OK);
    }

    /** A push that the vendor does not take. */
    public static EventShape refused(Platform vendor, VendorError error) {
        return new EventShape(EventType.OFFLINE, vendor, Platform.UNKNOWN, Stage.SENT, error.code(), error.info());
    }

    /** The vendor's error with this number, the usual one if several have it; Tencent's own count for every vendor. */
    public static Optional<VendorError> error(Platform vendor, int code) {
        return errors(vendor).stream().filter(error -> error.code() == code).findFirst();
    }

    /** The vendor's errors, the usual one first. */
    public static List<VendorError> errors(Platform vendor) {
        return ErrorMapping.VENDORS_OWN.errors(vendor, Stage.SENT);
    }
}
