package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.NetworkScope;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.receiver.forward.AppForwarder;
import dev.pushback.contract.receiver.forward.ForwardListener;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import java.nio.file.Path;
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

    @Option(names = "--insecure", description = "take any TLS certificate of that app")
    private boolean insecure;

    @Option(names = "--cacert", paramLabel = "F", description = "PEM file of the authorities to trust there")
    private Path cacert;

    @Option(names = "--allow-remote", description = "allow an app that is neither loopback nor private")
    private boolean allowRemote;

    /** Whether there is an app to pass on to. */
    boolean isGiven() {
        return url != null;
    }

    /** Who passes calls on; {@code null} if nobody is to. */
    AppForwarder open(ForwardListener listener) {
        if (url == null) {
            UsageException.unless(!insecure && cacert == null && !allowRemote, ReceiveMessage.NEEDS_APP);
            return null;
        }
        TargetOptions.readable("--cacert", cacert);
        CallbackUrl app = parsed();
        UsageException.unless(allowRemote || !NetworkScope.isRemote(app), ReceiveMessage.REMOTE_APP, app.toString());
        try {
            return new AppForwarder(app, new TransportOptions.Tls(insecure, cacert, null, null), listener);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private CallbackUrl parsed() {
        try {
            return CallbackUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(ReceiveMessage.OF_APP.of(UsageException.reason(e)), e);
        }
    }
}
