package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.metrics.Metrics;
import dev.pushback.contract.cli.metrics.MetricsFlag;
import dev.pushback.contract.cli.option.ClockOption;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.HabitsFlag;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.ListenOptions;
import dev.pushback.contract.cli.option.NetworkScope;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.TokenOption;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.script.PlayScript;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.range.Range;
import dev.pushback.server.LocalTencent;
import dev.pushback.server.ServeLog;
import dev.pushback.server.ServeOptions;
import dev.pushback.server.account.UsersFile;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.Limits;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushback serve}: Tencent's side, until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the time given by --duration is over",
            "2:wrong usage or configuration: a users file that can't be read, a port in use",
            "70:a fault of ours",
            "130:interrupted; the summary is printed, the journal is whole"
        },
        description = "Tencent's side on your own machine: takes pushes over the REST API, and sends the callbacks that"
                + " they cause to your app.")
public final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_KEY = 4096;
    private static final String KEY_VARIABLE = "PUSHBACK_SECRET_KEY";

    private final Terminal terminal;
    private final CountDownLatch over = new CountDownLatch(1);

    @Mixin(name = "callback")
    private CallbackFlags callback;

    @Mixin(name = "listen")
    private ListenOptions listen;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7300",
            description = "port of http, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--https-port",
            paramLabel = "N",
            defaultValue = "7443",
            description = "port of https, 0 for any free one (default: ${DEFAULT-VALUE}); GET /_pushback/ca.pem has the"
                    + " authority of the certificate made on the spot")
    private int httpsPort;

    @Option(
            names = "--sdk-app-id",
            paramLabel = "N",
            defaultValue = "" + RunOptions.SAMPLE_SDK_APP_ID,
            description = "the app (default: ${DEFAULT-VALUE})")
    private long sdkAppId;

    @Option(
            names = "--secret-key-file",
            paramLabel = "F",
            description = "file with the app's secret key, which UserSigs are checked with. Or set PUSHBACK_SECRET_KEY."
                    + " Without it, only their form is checked.")
    private Path secretKeyFile;

    @Option(names = "--no-auth", description = "check of a UserSig only its form, key or no key")
    private boolean noAuth;

    @Option(
            names = "--admins",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "administrator,admin",
            description = "who may call (default: ${DEFAULT-VALUE})")
    private Set<String> admins = new LinkedHashSet<>();

    @Mixin
    private TokenOption token;

    @Option(
            names = "--users",
            paramLabel = "F",
            description = "users by name, as CSV with a header or JSON lines: account, vendor, device, online, outcome,"
                    + " registration_id, tags, attrs, delay")
    private Path users;

    @Option(
            names = "--script",
            paramLabel = "F",
            description = "what becomes of your pushes on the accounts that this file names, line by line, such as"
                    + " 'alice on huawei: sent, +2s reached'")
    private Path script;

    @Option(names = "--strict-users", description = "only accounts that are known by name exist")
    private boolean strictUsers;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            description = "how many drawn accounts a push to all reaches besides those known by name (default: "
                    + ServeOptions.DRAWN_ACCOUNTS + ", none with --users)")
    private Integer accounts;

    @Option(
            names = "--profile",
            paramLabel = "WHERE",
            defaultValue = "mixed",
            description = "where drawn people live: china, overseas or mixed (default: ${DEFAULT-VALUE})")
    private Profile profile;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "what follows a push happens X times as fast (default: ${DEFAULT-VALUE})")
    private double speed;

    @Option(names = "--early-callbacks", description = "the first callback is answered before the push is")
    private boolean early;

    @Mixin
    private HabitsFlag habits;

    @Option(
            names = "--limits",
            paramLabel = "YEAR",
            defaultValue = "none",
            description =
                    "hold calls to the limits on Tencent's pages of 2024, 2025 or 2026, standard edition (default:"
                            + " ${DEFAULT-VALUE})")
    private String limits;

    @Option(
            names = "--fault",
            paramLabel = "RULE",
            description =
                    "'duplicate every 10', 'timeout 3rd', '60008 first 2 of timpush/push', 'refuse account alice';"
                            + " repeatable")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--mappings", paramLabel = "DIR", description = "directory of WireMock stubs of yours")
    private Path mappings;

    @Option(names = "--state", paramLabel = "F", description = "file in which all survives a restart (default: memory)")
    private Path state;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed and the same calls make the same events (default: drawn, and printed)")
    private Long seed;

    @Option(
            names = "--clock",
            paramLabel = "now|fixed:INSTANT",
            defaultValue = "now",
            converter = ClockOption.Converter.class,
            description = "times inside payloads (default: ${DEFAULT-VALUE})")
    private ClockOption clock;

    @Option(names = "--journal", paramLabel = "FILE", description = "record every attempt, for pushback replay")
    private Path journal;

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "end by itself after so long (default: when interrupted)")
    private Duration duration;

    @Mixin
    private MetricsFlag metrics;

    @Mixin
    private LangOption lang;

    @Mixin
    private OutputOptions output;

    /** Made by the program, with where it reads and writes. */
    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String callbackToken = token.value(terminal.environment());
        ServeOptions options = options(callbackToken);
        CallbackUrl app = callback.url == null ? null : target();
        try (BuiltInReceiver builtIn = builtIn(callbackToken);
                Metrics figures = metrics.open(terminal, "1/1", app == null ? "127.0.0.1" : app.host());
                LocalTencent tencent = start(aimed(options, app == null ? builtIn::url : () -> app, callbackToken));
                SignalHandler interruption = SignalHandler.calls(over::countDown)) {
            ServeLog results = new ServeLog(tencent, this::print, output.json, terminal.lang(), output.verbose);
            ServeLog log = output.json
                    ? results
                    : new ServeLog(tencent, terminal.err()::println, false, terminal.lang(), output.verbose);
            if (!output.quiet || output.json) {
                tencent.listen(log);
            }
            tencent.listen(new CallbackMetrics(figures));
            if (app != null) {
                tencent.listen(new SchemeHint(app, callback.transport(), terminal));
            }
            results.ready();
            await();
            tencent.stop();
            results.summary();
            return interruption.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
        }
    }

    private ServeOptions aimed(ServeOptions options, Supplier<CallbackUrl> app, String callbackToken) {
        Supplier<RunOptions> run = () -> RunOptions.builder(app.get())
                .sdkAppId(sdkAppId)
                .token(callbackToken)
                .headers(callback.calls.headers())
                .transport(callback.transport())
                .build();
        return options.callback(app).contract(new ReceiverContract(run));
    }

    private CallbackUrl target() {
        CallbackUrl url = parsed();
        UsageException.unless(
                callback.trust.allowsRemote() || !NetworkScope.isRemote(url), ServeMessage.REMOTE, url.toString());
        return url;
    }

    private CallbackUrl parsed() {
        try {
            return CallbackUrl.parse(callback.url);
        } catch (IllegalArgumentException e) {
            throw new UsageException(ServeMessage.OF_FLAG.of("--callback", UsageException.reason(e)), e);
        }
    }

    private ServeOptions options(String callbackToken) {
        listen.check();
        UsageException.unless(sdkAppId > 0, Range.ABOVE_0, "--sdk-app-id", Range.written(sdkAppId));
        UsageException.unless(
                mappings == null || Files.isDirectory(mappings), ServeMessage.NO_DIRECTORY, String.valueOf(mappings));
        try {
            ServeOptions options = new ServeOptions()
                    .host(listen.host())
                    .port(ListenOptions.port("--port", port))
                    .httpsPort(ListenOptions.port("--https-port", httpsPort))
                    .certificate(listen.cert(), listen.key())
                    .mappings(mappings)
                    .secretKey(noAuth ? null : secretKey(terminal.environment()))
                    .admins(admins)
                    .sdkAppId(sdkAppId)
                    .token(callbackToken)
                    .users(users == null ? List.of() : UsersFile.read(users))
                    .strictUsers(strictUsers)
                    .profile(profile)
                    .speed(speed)
                    .earlyCallbacks(early)
                    .anyHabits(habits.areAny())
                    .limits(year())
                    .faults(faults)
                    .clock(clock.fixed())
                    .state(state)
                    .journal(journal)
                    .quota(callback.attempts.callbacksPerSecond(false))
                    .retries(callback.attempts.retries())
                    .disorder(callback.disorder())
                    .transport(callback.transport())
                    .headers(callback.calls.headers())
                    .notice(
                            callback.url == null
                                    ? ServerMessage.NOTICE_BUILT_IN.of().in(terminal.lang(), Audience.COMMAND_LINE)
                                    : "");
            if (script != null) {
                options.script(script.toString(), new InputFile("--script", script, PlayScript.MOST_BYTES).bytes());
            }
            if (seed == null) {
                options.anySeed(ThreadLocalRandom.current().nextInt(1, 1_000_000));
            } else {
                options.seed(seed);
            }
            return accounts == null ? options : options.drawnAccounts(accounts);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private String secretKey(Map<String, String> environment) {
        if (secretKeyFile == null) {
            String text = environment.getOrDefault(KEY_VARIABLE, "").strip();
            return text.isEmpty() ? null : key(text, KEY_VARIABLE);
        }
        String text = new InputFile("--secret-key-file", secretKeyFile, LARGEST_KEY)
                .text()
                .strip();
        return key(text, "--secret-key-file " + secretKeyFile);
    }

    private static String key(String text, String from) {
        UsageException.unless(text.matches("[\\x21-\\x7e]+"), ServeMessage.NO_KEY, from);
        return text;
    }

    private Limits.Year year() {
        UsageException.unless(limits.matches("none|202[456]"), ServeMessage.LIMITS, limits);
        return limits.equals("none") ? Limits.Year.NONE : Limits.Year.valueOf("Y" + limits);
    }

    private BuiltInReceiver builtIn(String callbackToken) {
        return new BuiltInReceiver(ReceiverOptions.defaults().sdkAppId(sdkAppId).token(callbackToken));
    }

    private static LocalTencent start(ServeOptions options) {
        try {
            return LocalTencent.start(options);
        } catch (UncheckedIOException e) {
            throw new UsageException(e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private void await() throws InterruptedException {
        if (duration == null) {
            over.await();
        } else {
            over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void print(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
