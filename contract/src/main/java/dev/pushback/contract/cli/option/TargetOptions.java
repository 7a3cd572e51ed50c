package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of every command that sends callbacks. */
public final class TargetOptions {

    private static final int LARGEST_PEM = 4 << 20;

    @Option(
            names = "--sdk-app-id",
            paramLabel = "N",
            defaultValue = "" + RunOptions.SAMPLE_SDK_APP_ID,
            description = "the app's id (default: ${DEFAULT-VALUE})")
    public long sdkAppId;

    @Mixin
    public TokenOption token;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed makes the same events (default: drawn, and printed)")
    public Long seed;

    @Mixin
    public CallFlags calls = new CallFlags();

    @Mixin
    public TrustFlags trust = new TrustFlags();

    @Option(names = "--cert", paramLabel = "F", description = "PEM file of the client's certificate")
    public Path cert;

    @Option(names = "--key", paramLabel = "F", description = "PEM file (PKCS#8) of the client's key")
    public Path key;

    @Option(
            names = "--wait",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "wait at most this long until the receiver answers: through refused, closed and reset"
                    + " connections, 502, 503 and 504")
    public Duration wait;

    @Mixin
    public RouteFlags way = new RouteFlags();

    @Option(names = "--built-in", description = "send to the built-in receiver, also where CI is set")
    public boolean builtIn;

    /** The seed given, or one drawn now; the same at every call. */
    public long seed() {
        if (seed == null) {
            seed = (long) ThreadLocalRandom.current().nextInt(1, 1_000_000);
        }
        return seed;
    }

    /** The token from the file or the environment; {@code null} if there is none. */
    public String token(Map<String, String> environment) {
        return token.value(environment);
    }

    /** The app's id, checked. */
    public long sdkAppId() {
        UsageException.unless(sdkAppId > 0, OptionMessage.APP_ID_POSITIVE, sdkAppId);
        return sdkAppId;
    }

    /**
     * The receiver's URL; {@code null} for the built-in receiver.
     *
     * @param given the URL that is given; {@code null} for none
     * @param flags of a receiver of one's own, that are given besides those here
     * @throws UsageException if there is no URL where one was surely meant: a pipeline would be green for ever
     */
    public String url(String given, List<String> flags, Map<String, String> environment) {
        UsageException.unless(given == null || !builtIn, OptionMessage.BUILT_IN_AND_URL, given);
        UsageException.unless(given == null || !given.isBlank(), OptionMessage.URL_EMPTY, OptionMessage.WHERE_URL.of());
        if (given == null && !builtIn) {
            List<String> signs = new ArrayList<>(flags);
            String ci = environment.getOrDefault("CI", "");
            add(signs, !ci.isEmpty() && !ci.equals("false"), "CI");
            add(signs, wait != null, "--wait");
            add(signs, token(environment) != null, token.file == null ? "PUSHBACK_TOKEN" : "--token-file");
            UsageException.unless(
                    signs.isEmpty(),
                    OptionMessage.NO_URL,
                    Message.joined(
                            Plain.COMMA, signs.stream().map(Message::term).toList()),
                    signs.size(),
                    OptionMessage.WHERE_URL.of());
        }
        return given;
    }

    private static void add(List<String> signs, boolean isThere, String sign) {
        if (isThere) {
            signs.add(sign);
        }
    }

    /** Checks that the way there is one, and tells of a proxy that is not used. */
    public void tellWay(Terminal terminal, CallbackUrl receiver, String probe) {
        way.tell(terminal, receiver, probe == null ? null : CallbackUrl.parse(probe));
    }

    /** Whether callbacks leave this machine and its private network; an address that is given for the host counts. */
    public boolean isRemote(CallbackUrl receiver) {
        return NetworkScope.isRemote(way.route().next(receiver.origin()).host());
    }

    /** Waits as asked until the receiver answers. */
    public ReadinessWait readiness(Terminal terminal) {
        return new ReadinessWait(wait, transport(), terminal, () -> Message.NONE);
    }

    /** How calls are carried. */
    public TransportOptions transport() {
        UsageException.unless((cert == null) == (key == null), OptionMessage.CERT_AND_KEY);
        readable("--cert", cert);
        readable("--key", key);
        TransportOptions options = TransportOptions.defaults()
                .withTimeout(calls.timeout())
                .withRoute(way.route())
                .withTls(trust.tls(cert, key));
        if (options.tls().caCertificate() != null || cert != null) {
            rejectUnusable(options);
        }
        return options;
    }

    private static void rejectUnusable(TransportOptions options) {
        try {
            new NettyTransport(options).close();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** Complains of a file that can't hold a certificate or key. */
    public static void readable(String flag, Path file) {
        UsageException.unless(
                file == null || Files.isRegularFile(file) && Files.isReadable(file),
                OptionMessage.PEM,
                flag,
                String.valueOf(file));
        if (file != null) {
            new InputFile(flag, file, LARGEST_PEM).bytes();
        }
    }
}
