package dev.pushback.server.habit;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.traffic.OtherHabits;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws by seed what the pages leave open, so that an app can't lean on one server's habits: the order of parameters and members, a
 * member that isn't known yet, a DataId that is empty rather than absent, TaskIds of another form, a callback before the
 * answer, and a call in twenty that is to be tried again.
 *
 * <p>Refusals are well apart: a client with one retry is never red by luck. Safe for any number of threads.
 */
public final class Variations {

    /** Today's habits. */
    public static final Variations NONE = new Variations(false, 0);

    private static final long QUERY = Draw.name("any query");
    private static final long MEMBER = Draw.name("any member");
    private static final long ORDER = Draw.name("any order");
    private static final long DATA_ID = Draw.name("any data id");
    private static final long TASK_ID = Draw.name("any task id");
    private static final long EARLY = Draw.name("any early callback");
    private static final long REFUSAL = Draw.name("any refusal");
    private static final int ONE_IN = 20;
    private static final int SPARED = 16;

    private final boolean any;
    private final long seed;
    private final Map<String, Integer> passedSince = new HashMap<>();
    private long calls;

    private Variations(boolean any, long seed) {
        this.any = any;
        this.seed = seed;
    }

    /** Other habits, by this seed. */
    public static Variations drawnBy(long seed) {
        return new Variations(true, seed);
    }

    /** Whether habits are drawn. */
    public boolean areDrawn() {
        return any;
    }

    /** The query of the callback with this number, its parameters in some order. */
    public String query(CallbackKind kind, long number, CallbackUrl url, long sdkAppId, String token) {
        Signature signature = token == null ? null : Signature.of(token, Instant.now());
        List<Map.Entry<String, String>> shuffled = Draw.shuffled(
                new CallbackQuery(sdkAppId, kind.command(), signature)
                        .parameters()
                        .entrySet(),
                Draw.of(seed, QUERY + number));
        return url.with(shuffled).getRawQuery();
    }

    /** The body of the callback with this number, the members of its events in some order. */
    public byte[] body(byte[] usual, long number) {
        return any ? OtherHabits.shuffled(usual, Draw.of(seed, ORDER + number)) : usual;
    }

    /** The end of an event, now and then with a member that no page knows yet. */
    public byte[] tail(byte[] tail, int shape) {
        if (!any || Draw.below(2, Draw.of(seed, MEMBER + shape)) == 0) {
            return tail;
        }
        byte[] more = (",\"" + OtherHabits.UNKNOWN_MEMBER + "\":\"\"}").getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(tail, tail.length - 1 + more.length);
        System.arraycopy(more, 0, longer, tail.length - 1, more.length);
        return longer;
    }

    /** The DataId of a push that has none: absent, or empty. */
    public String noDataId(long push) {
        return any && Draw.below(2, Draw.of(seed, DATA_ID + push)) == 0 ? "" : null;
    }

    /** A TaskId, now and then in another form; no page promises one. */
    public String taskId(String usual, long push) {
        long draw = Draw.of(seed, TASK_ID + push);
        return any && Draw.below(4, draw) == 0
                ? "task@" + Long.toHexString(draw) + Long.toHexString(Draw.of(draw, TASK_ID)) + "_" + push
                : usual;
    }

    /** Whether the first callback of a push is answered before the push is. */
    public boolean isEarly(long push) {
        return any && Draw.below(3, Draw.of(seed, EARLY + push)) == 0;
    }

    /**
     * A refusal that asks for another try, of a call in twenty. Behind one, the next {@link #SPARED} calls of that name pass,
     * so that a client that tries once more gets through, with other clients beside it.
     */
    public synchronized Optional<Refusal> refusal(String call) {
        if (!any) {
            return Optional.empty();
        }
        passedSince.computeIfAbsent(call, first -> Draw.below(ONE_IN, Draw.of(seed, REFUSAL)));
        int passed = passedSince.merge(call, 1, Integer::sum);
        if (passed <= SPARED || Draw.below(ONE_IN - SPARED, Draw.of(seed, REFUSAL + ++calls)) != 0) {
            return Optional.empty();
        }
        passedSince.put(call, 0);
        ErrorCode code = Draw.below(2, Draw.of(seed, REFUSAL - calls)) == 0 ? ErrorCode.TIMEOUT : ErrorCode.INTERNAL;
        return Optional.of(new Refusal(code, ServerMessage.HABIT.of()));
    }

    /** Starts anew. */
    public synchronized void reset() {
        calls = 0;
        passedSince.clear();
    }
}
