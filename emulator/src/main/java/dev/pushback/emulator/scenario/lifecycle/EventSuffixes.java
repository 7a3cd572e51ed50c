package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.emulator.coverage.DataIdForm;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import java.util.List;

/**
 * What can stand behind To_Account, numbered, encoded when first needed.
 *
 * <p>A number names a {@link Situation} and one of its results: success with a text or without, or an error with its text,
 * the vendor's raw answer, or no text. Not safe for several threads.
 */
final class EventSuffixes {

    private static final int SUCCESSES = 2;
    private static final int TEXTS = 3;
    private static final long ERROR = Draw.name("error");
    private static final long USUAL = Draw.name("usual error");
    private static final long TEXT = Draw.name("error text");
    private static final Platform[] PLATFORMS = Platform.values();
    private static final Stage[] STAGES = Stage.values();

    private final PushCombinations combinations;
    private final Situation[] situations = new Situation[2 * PLATFORMS.length * STAGES.length * 2];
    private final int[] firsts = new int[situations.length];
    private final TextPool shelf;

    /**
     * Encodes nothing yet.
     *
     * @throws IllegalArgumentException if there are more errors than an {@link PendingEvent} can tell apart
     */
    EventSuffixes(PushCombinations combinations, ErrorMapping errors) {
        this.combinations = combinations;
        int first = 0;
        for (int i = 0; i < situations.length; i++) {
            Situation situation = Situation.of(i, first, errors);
            situations[i] = situation;
            firsts[i] = first;
            first += SUCCESSES + TEXTS * situation.errors.size();
        }
        if (first > PendingEvent.MOST_TAILS) {
            throw new IllegalArgumentException("a vendor's errors must be fewer: all results are at most "
                    + PendingEvent.MOST_TAILS + ", were " + first);
        }
        shelf = new TextPool(first);
    }

    /** The situation of this type by its ordinal, vendor or maker, stage, with a DeviceType (1) or without (0). */
    static int situation(int type, int maker, int stage, int deviceType) {
        return ((type * PLATFORMS.length + maker) * STAGES.length + stage) * 2 + deviceType;
    }

    /** The number of a success in this situation, with a text (0) or without (1). */
    int success(int situation, int textless) {
        return firsts[situation] + textless;
    }

    /** The number of a failure in this situation. */
    int failure(int situation, long draw) {
        return situations[situation].failure(draw);
    }

    /** Whether this situation can fail. */
    boolean canFail(int situation) {
        return !situations[situation].errors.isEmpty();
    }

    /** The most that {@link #write} needs room for. */
    int room() {
        return shelf.room();
    }

    /** Writes the tail with this number; returns where it ends. May leave rubbish behind the end. */
    int write(int number, byte[] out, int at) {
        return shelf.write(number, out, at);
    }

    /** What is known of the tail with this number, for {@link #type} and {@link #combination}. */
    int note(int number) {
        if (!shelf.has(number)) {
            encode(number);
        }
        return shelf.note(number);
    }

    /** The ordinal of the {@link EventType}. */
    static int type(int note) {
        return note & 1;
    }

    /** The id of the combination without a DataId, those with one follow; or -1. */
    static int combination(int note) {
        return note >> 1;
    }

    private void encode(int number) {
        int i = situations.length - 1;
        while (situations[i].first > number) {
            i--;
        }
        EventShape shape = situations[i].shape(number - situations[i].first);
        int combination = combinations.id(shape, DataIdForm.ABSENT);
        shelf.put(
                number,
                Fragments.of(shape).tail(),
                combination << 1 | shape.type().ordinal());
    }

    /**
     * All but the result.
     *
     * @param first the number of its first tail
     */
    record Situation(
            EventType type, Platform platform, Platform device, Stage stage, List<VendorError> errors, int first) {

        static Situation of(int index, int first, ErrorMapping mapping) {
            boolean deviceType = index % 2 == 1;
            Stage stage = STAGES[index / 2 % STAGES.length];
            Platform maker = PLATFORMS[index / 2 / STAGES.length % PLATFORMS.length];
            boolean online = index / 2 / STAGES.length / PLATFORMS.length == 1;
            Platform vendor = online ? Platform.UNKNOWN : maker;
            Platform device = !deviceType ? null : online ? maker : Platform.UNKNOWN;
            EventType type = online ? EventType.ONLINE : EventType.OFFLINE;
            List<VendorError> errors = online ? List.of() : List.copyOf(mapping.errors(vendor, stage));
            return new Situation(type, vendor, device, stage, errors, first);
        }

        private int failure(long draw) {
            boolean usual = Draw.below(1000, Draw.of(draw, USUAL)) < Assumptions.USUAL_FAILURE;
            int error = usual ? 0 : Draw.below(errors.size(), Draw.of(draw, ERROR));
            int text = Draw.below(1000, Draw.of(draw, TEXT));
            int form = text < Assumptions.RAW_TEXT ? 1 : text < Assumptions.RAW_TEXT + Assumptions.EMPTY_TEXT ? 2 : 0;
            return first + SUCCESSES + TEXTS * error + form;
        }

        private EventShape shape(int result) {
            if (result < SUCCESSES) {
                return new EventShape(type, platform, device, stage, 0, result == 0 ? EventShape.OK : "");
            }
            VendorError error = errors.get((result - SUCCESSES) / TEXTS);
            String text = switch ((result - SUCCESSES) % TEXTS) {
                case 0 -> error.info();
                case 1 -> RawErrInfo.of(error);
                default -> "";
            };
            return new EventShape(type, platform, device, stage, error.code(), text);
        }
    }
}
