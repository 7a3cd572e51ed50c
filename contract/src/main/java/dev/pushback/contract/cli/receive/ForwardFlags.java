package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.NetworkScope;
import dev.pushback.contract.cli.option.TrustFlags;
import dev.pushback.contract.receiver.forward.AppForwarder;
import dev.pushback.contract.receiver.forward.ForwardListener;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.target.CallbackUrl;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that put a receiver between Tencent and an app. */
final class ForwardFlags {

    @Option(
            names = "--forward-to",
            paramLabel = "URL",
            description =
                    "pass every call on to your app as it came, and answer with the app's own reply; with --journal"
                            + " both are recorded")
    String url;

    @Mixin
    private TrustFlags trust = new TrustFlags();

    /** Whether there is an app to pass on to. */
    boolean isGiven() {
        return url != null;
    }

    /** Who passes calls on; {@code null} if nobody is to. */
    AppForwarder open(ForwardListener listener) {
        if (url == null) {
            UsageException.unless(!trust.isGiven(), ReceiveMessage.NEEDS_APP);
            return null;
        }
        CallbackUrl app = parsed();
        UsageException.unless(
                trust.allowsRemote() || !NetworkScope.isRemote(app), ReceiveMessage.REMOTE_APP, app.toString());
        try {
            return new AppForwarder(app, trust.tls(), listener);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /**
     * Complains of an app that is the receiver itself.
     *
     * @param host where that listens
     * @param port its port
     */
    void rejectLoop(String host, int port) {
        if (url == null) {
            return;
        }
        Origin app = parsed().origin();
        UsageException.unless(
                app.port() != port || !NetworkScope.isReachedBy(app.host(), host), ReceiveMessage.OWN_ADDRESS, url);
    }

    private CallbackUrl parsed() {
        try {
            return CallbackUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(ReceiveMessage.OF_APP.of(UsageException.reason(e)), e);
        }
    }
}
