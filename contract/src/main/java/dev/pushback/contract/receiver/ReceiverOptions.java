package dev.pushback.contract.receiver;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.receiver.backend.AsyncBackend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendSettings;
import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.ConformingReceiver;
import dev.pushback.contract.receiver.broken.Mutation;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.range.Range;
import java.time.Clock;

/**
 * How a receiver is to be.
 *
 * @param host the address it listens on
 * @param port the port it listens on; 0 for any free one
 * @param settings its app's id, token and clock
 * @param tls its certificate; {@code null} for plain http
 * @param bend how it differs from a right backend
 * @param listener who sees the calls
 * @param limits what it takes at most
 * @param instead who answers in the backend's place; {@code null} for nobody
 */
public record ReceiverOptions(
        String host,
        int port,
        BackendSettings settings,
        ServerTls tls,
        Mutation bend,
        ReceiverListener listener,
        ReceiverLimits limits,
        AsyncBackend instead) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the port is not within 0 to 65535
     */
    public ReceiverOptions {
        requireNonNull(host, "host");
        requireNonNull(settings, "settings");
        requireNonNull(bend, "bend");
        requireNonNull(listener, "listener");
        requireNonNull(limits, "limits");
        Range.within("port", port, 0, 65_535);
    }

    /** A right backend of the sample's app, without a token, on any free loopback port, over http. */
    public static ReceiverOptions defaults() {
        return new ReceiverOptions(
                "127.0.0.1",
                0,
                new BackendSettings(ScenarioOptions.SAMPLE_SDK_APP_ID, null, Clock.systemUTC()),
                null,
                BackendParts::build,
                (call, answer) -> {},
                ReceiverLimits.defaults(),
                null);
    }

    /** The same on another address. */
    public ReceiverOptions host(String other) {
        return new ReceiverOptions(other, port, settings, tls, bend, listener, limits, instead);
    }

    /** The same on another port; 0 for any free one. */
    public ReceiverOptions port(int other) {
        return new ReceiverOptions(host, other, settings, tls, bend, listener, limits, instead);
    }

    /** The same for another app. */
    public ReceiverOptions sdkAppId(long other) {
        return settings(new BackendSettings(other, settings.token(), settings.clock()));
    }

    /** The same with another token; {@code null} to check no signature. */
    public ReceiverOptions token(String other) {
        return settings(new BackendSettings(settings.sdkAppId(), other, settings.clock()));
    }

    /** The same with another clock. */
    public ReceiverOptions clock(Clock other) {
        return settings(new BackendSettings(settings.sdkAppId(), settings.token(), other));
    }

    /** The same over https; {@code null} for http. */
    public ReceiverOptions tls(ServerTls other) {
        return new ReceiverOptions(host, port, settings, other, bend, listener, limits, instead);
    }

    /** The same, wrong in one way. */
    public ReceiverOptions fault(BrokenReceiver fault) {
        return bend(fault.bend());
    }

    /** The same in another form. */
    public ReceiverOptions shape(ConformingReceiver shape) {
        return bend(shape.bend());
    }

    /** The same with someone who sees the calls. */
    public ReceiverOptions listener(ReceiverListener other) {
        return new ReceiverOptions(host, port, settings, tls, bend, other, limits, instead);
    }

    /** The same with other limits. */
    public ReceiverOptions limits(ReceiverLimits other) {
        return new ReceiverOptions(host, port, settings, tls, bend, listener, other, instead);
    }

    /** The same, with each call answered by somebody else. */
    public ReceiverOptions instead(AsyncBackend other) {
        return new ReceiverOptions(host, port, settings, tls, bend, listener, limits, other);
    }

    private ReceiverOptions settings(BackendSettings other) {
        return new ReceiverOptions(host, port, other, tls, bend, listener, limits, instead);
    }

    private ReceiverOptions bend(Mutation other) {
        return new ReceiverOptions(host, port, settings, tls, other, listener, limits, instead);
    }
}
