package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.target.CallbackUrl;

/** The receiver that is verified: the one named, or a built-in one that lives as long as this. */
public final class VerifyTarget implements AutoCloseable {

    /** The built-in receiver's token; no secret. */
    static final String DEMONSTRATION_TOKEN = "pushback-built-in-token";

    /** Where the built-in receiver would stand, if nothing is to be sent. */
    static final String STAND_IN = "http://127.0.0.1/callback";

    private final CallbackUrl url;
    private final String token;
    private final Receiver builtIn;

    private VerifyTarget(CallbackUrl url, String token, Receiver builtIn) {
        this.url = url;
        this.token = token;
        this.builtIn = builtIn;
    }

    /**
     * The receiver at this URL.
     *
     * @throws UsageException if callbacks can't be sent there
     */
    public static VerifyTarget at(String url, String token) {
        try {
            return new VerifyTarget(CallbackUrl.parse(url), token, null);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** Starts the built-in receiver and says so; it gets a token of its own, so that every case can be seen. */
    public static VerifyTarget builtIn(long sdkAppId, boolean noAuth, String token, Terminal terminal) {
        return builtIn(sdkAppId, noAuth || token != null ? token : DEMONSTRATION_TOKEN, terminal);
    }

    /** Starts the built-in receiver and says so; without a token it checks no signature. */
    public static VerifyTarget builtIn(long sdkAppId, String token, Terminal terminal) {
        Receiver receiver =
                Receiver.start(ReceiverOptions.defaults().sdkAppId(sdkAppId).token(token));
        terminal.hint(VerifyMessage.STANDS_IN.of(receiver.uri().toString()));
        return new VerifyTarget(CallbackUrl.parse(receiver.uri().toString()), token, receiver);
    }

    /** Where callbacks go. */
    public CallbackUrl url() {
        return url;
    }

    /** Where the built-in receiver tells what it stores; {@code null} for any other. */
    String probe() {
        return builtIn == null ? null : builtIn.probe().toString();
    }

    /** The receiver's token; {@code null} if it checks none. */
    String token() {
        return token;
    }

    @Override
    public void close() {
        if (builtIn != null) {
            builtIn.close();
        }
    }
}
