package dev.pushback.server.life;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.lifecycle.Habits;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import java.util.Arrays;
import java.util.List;

/**
 * What becomes of one push on one device: which of the six events come, what they say, and when.
 *
 * <p>A foreground app gets the online message, one in the background both, a device that isn't connected the vendor's. FCM
 * never reports an arrival. Reused from push to push; not safe for several threads.
 */
public final class Life {

    /** How many events there can be: sent, reached, clicked, each offline and online. */
    public static final int KINDS = 6;

    /** In place of a shape's number: this event doesn't come. */
    public static final int NOTHING = -1;

    private static final int STAGES = Stage.values().length;
    private static final int PLATFORMS = Platform.values().length;
    private static final long CHANCES = Draw.name("push chances");
    private static final long FAILS = Draw.name("push fails");
    private static final long ERROR = Draw.name("push error");
    private static final long DELAYS = Draw.name("push delays");

    private final Habits habits;
    private final long errorRate;
    private final int[] successes = new int[2 * PLATFORMS * STAGES];
    private final int[][] failures = new int[PLATFORMS][];
    private final Shapes shapes;
    private final int[] events = new int[KINDS];
    private final int[] delays = new int[KINDS];
    private int unsendable;

    /** @param errorRate the probability that a vendor refuses a push whose end is drawn */
    public Life(Habits habits, Shapes shapes, double errorRate) {
        this.habits = habits;
        this.shapes = shapes;
        this.errorRate = Draw.threshold(errorRate);
        for (Platform platform : Platform.values()) {
            for (Stage stage : Stage.values()) {
                for (EventType type : EventType.values()) {
                    successes[index(type, platform, stage)] =
                            shapes.id(Shapes.success(type, platform, platform, stage));
                }
            }
            List<VendorError> errors = Shapes.errors(platform);
            failures[platform.code()] = errors.stream()
                    .mapToInt(error -> shapes.id(Shapes.refused(platform, error)))
                    .toArray();
        }
    }

    /** Which of the {@link #KINDS} events of a device this is. */
    public static int kind(EventType type, Stage stage) {
        return type.ordinal() * STAGES + stage.ordinal();
    }

    /**
     * Decides.
     *
     * @param key where all draws of this push on this device come from
     * @param channels by which ways it may come
     */
    public void live(Traits traits, long key, Channels channels) {
        Arrays.fill(events, NOTHING);
        unsendable = 0;
        long draw = Draw.of(key, DELAYS);
        int sent = traits.delaySeconds();
        int reached = sent + Habits.reachSeconds(draw);
        int clicked = reached + Habits.clickSeconds(draw << 11);
        for (int type = 0; type < 2; type++) {
            delays[type * STAGES] = sent;
            delays[type * STAGES + 1] = reached;
            delays[type * STAGES + 2] = clicked;
        }
        if (channels.online && traits.presence() != Presence.OFFLINE) {
            online(traits, Draw.of(key, CHANCES));
        }
        if (channels.vendors && traits.presence() != Presence.FOREGROUND) {
            offline(traits, key);
        }
    }

    /** Lets the vendor refuse what was decided, by its usual error; whether anything goes to it. */
    public boolean refuse(Traits traits) {
        boolean goesToVendor = events[0] != NOTHING || unsendable != 0;
        int[] possible = failures[traits.vendor().code()];
        if (!goesToVendor || possible.length == 0) {
            return false;
        }
        unsendable = 0;
        events[0] = possible[0];
        events[1] = NOTHING;
        events[2] = NOTHING;
        return true;
    }

    /** The number of the shape of this event, or {@link #NOTHING}. */
    public int event(int kind) {
        return events[kind];
    }

    /** Seconds from the push to this event. */
    public int delay(int kind) {
        return delays[kind];
    }

    /** Why nothing was handed to a vendor: Tencent's own error code; 0 if something was, or nothing was to be. */
    public int unsendable() {
        return unsendable;
    }

    /** In the background, it is the vendor's notification that is opened. */
    private void online(Traits traits, long draw) {
        boolean background = traits.presence() == Presence.BACKGROUND;
        Outcome.Kind end = traits.outcome() == null ? null : traits.outcome().kind();
        boolean arrives = end == null ? Draw.hits(Habits.ONLINE_RECEIPTS, draw, 0) == 1 : end != Outcome.Kind.SENT;
        boolean clicks = end == null ? Draw.hits(Habits.CLICKS, draw, 1) == 1 : end == Outcome.Kind.CLICKED;
        succeed(traits, EventType.ONLINE, arrives || background, clicks && !background);
    }

    private void offline(Traits traits, long key) {
        Outcome outcome = traits.outcome();
        if (outcome == null) {
            drawOffline(traits, key);
            return;
        }
        switch (outcome.kind()) {
            case SENT -> succeed(traits, EventType.OFFLINE, false, false);
            case REACHED -> succeed(traits, EventType.OFFLINE, true, false);
            case CLICKED -> succeed(traits, EventType.OFFLINE, true, true);
            case FAILED -> events[0] = failure(traits.vendor(), outcome.errCode());
            case NO_TOKEN -> unsendable = -2;
            case NO_CERTIFICATE -> unsendable = -1;
        }
    }

    private void drawOffline(Traits traits, long key) {
        int[] possible = failures[traits.vendor().code()];
        if (possible.length > 0 && Draw.isBelow(errorRate, Draw.of(key, FAILS))) {
            long draw = Draw.of(key, ERROR);
            boolean usual = Draw.below(1000, draw) < Habits.USUAL_FAILURE;
            events[0] = possible[usual ? 0 : Draw.below(possible.length, draw << 16)];
        } else {
            long draw = Draw.of(key, CHANCES);
            boolean arrives = Draw.hits(habits.receipts(traits.vendor()), draw, 2) == 1;
            succeed(traits, EventType.OFFLINE, arrives, Draw.hits(Habits.CLICKS, draw, 3) == 1);
        }
    }

    private void succeed(Traits traits, EventType type, boolean arrives, boolean clicks) {
        boolean reports = type == EventType.ONLINE || traits.vendor() != Platform.FCM;
        Platform platform = type == EventType.ONLINE ? traits.device() : traits.vendor();
        int first = kind(type, Stage.SENT);
        events[first] = successes[index(type, platform, Stage.SENT)];
        events[first + 1] = arrives && reports ? successes[index(type, platform, Stage.REACHED)] : NOTHING;
        events[first + 2] = clicks ? successes[index(type, platform, Stage.CLICKED)] : NOTHING;
    }

    private int failure(Platform vendor, int code) {
        VendorError error = Shapes.error(vendor, code)
                .orElseThrow(() -> new IllegalStateException("no " + vendor + " error has code " + code));
        return shapes.id(Shapes.refused(vendor, error));
    }

    private static int index(EventType type, Platform platform, Stage stage) {
        return (type.ordinal() * PLATFORMS + platform.code()) * STAGES + stage.ordinal();
    }
}
