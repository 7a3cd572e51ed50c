package dev.pushback.emulator;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.SchemeDoubt;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Wire;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * Sends callbacks to one receiver, a few at a time, for one's own tests. Safe for any number of threads.
 *
 * <p>Each call is signed for the moment at which it is sent, if there is a token.
 */
@API(status = API.Status.STABLE)
public final class PushEmulator implements AutoCloseable {

    private final Target target;
    private final Clock clock;
    private final Transport transport;
    private final SchemeDoubt doubt;

    /**
     * An emulator with the documented time limit.
     *
     * @param token the app's token; {@code null} sends without {@code Sign}
     */
    public PushEmulator(CallbackUrl url, long sdkAppId, String token) {
        this(url, sdkAppId, token, Clock.systemUTC(), new NettyTransport(TransportOptions.defaults()));
    }

    /** An emulator with a clock and a transport of one's own; the transport is closed with it. */
    public PushEmulator(CallbackUrl url, long sdkAppId, String token, Clock clock, Transport transport) {
        this(new Target(url, sdkAppId, token, List.of()), clock, transport);
    }

    /** An emulator that sends there, also further headers; the transport is closed with it. */
    public PushEmulator(Target target, Clock clock, Transport transport) {
        this.target = requireNonNull(target, "target");
        this.clock = requireNonNull(clock, "clock");
        this.transport = requireNonNull(transport, "transport");
        this.doubt = new SchemeDoubt(transport::send);
    }

    /** Sends the events of a push, in as few callbacks as they fit into, one after the other. */
    public Delivery send(UnaryOperator<BatchDraft> batch) {
        List<PushEvent> events = events(batch);
        List<Attempt> attempts = new ArrayList<>();
        for (int from = 0; from < events.size(); from += PushCallback.MAX_EVENTS) {
            int to = Math.min(from + PushCallback.MAX_EVENTS, events.size());
            attempts.add(post(Wire.encode(new PushCallback(events.subList(from, to))))
                    .join());
        }
        return new Delivery(events, attempts);
    }

    /** Sends one callback. */
    public Delivery send(PushCallback callback) {
        return new Delivery(
                callback.events(), List.of(post(Wire.encode(callback)).join()));
    }

    /** Sends the same callback several times at once, as a retry may cross its original. */
    public Delivery sendTogether(int copies, PushCallback callback) {
        byte[] body = Wire.encode(callback);
        List<CompletableFuture<Attempt>> underWay =
                IntStream.range(0, copies).mapToObj(i -> post(body)).toList();
        return new Delivery(
                callback.events(),
                underWay.stream().map(CompletableFuture::join).toList());
    }

    /** Sends these bytes as a body, whatever they are. */
    public Delivery send(byte[] body) {
        return new Delivery(List.of(), List.of(post(body).join()));
    }

    /**
     * Plays a script, callback by callback, without waiting between them: the times that it says stand in the events, of
     * which the last happens now. A push has the name that the script gives it for a TaskId, {@code task-1} if it gives none.
     *
     * <pre>{@code
     * emulator.play("""
     *     alice on huawei: sent, fails 80300007
     *     bob in launch: sent, +2s reached, +10s clicked
     *     bob again, twice at once
     *     """);
     * }</pre>
     *
     * @param script plain lines or JSON, as {@code --script} of the command line takes it
     * @return what came of each callback, in order; copies that are sent at once are one delivery
     * @throws IllegalArgumentException if it can't be read, saying in which line and column
     */
    public List<Delivery> play(String script) {
        return Performance.of(script, target.sdkAppId(), clock.instant()).callbacks().stream()
                .map(one -> sendTogether(one.copies(), one.callback()))
                .toList();
    }

    /** The callback that {@link #send(UnaryOperator)} would make of a push of up to 100 events. */
    public PushCallback callback(UnaryOperator<BatchDraft> batch) {
        return new PushCallback(events(batch));
    }

    @Override
    public void close() {
        transport.close();
    }

    private List<PushEvent> events(UnaryOperator<BatchDraft> batch) {
        return batch.apply(BatchDraft.ofTask("task-1")).eventsAt(clock.instant());
    }

    private CompletableFuture<Attempt> post(byte[] body) {
        return transport.send(target.call(body, clock.instant())).thenCompose(doubt::told);
    }
}
