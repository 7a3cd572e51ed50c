package dev.pushback.server;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.DrawnAccounts;
import dev.pushback.emulator.script.PlayScript;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import dev.pushback.server.account.User;
import dev.pushback.server.delivery.Disorder;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.Limits;
import dev.pushback.server.script.PushScript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** How the server is to be; what is not set keeps its default. Not safe for several threads. */
@API(status = API.Status.STABLE)
public final class ServeOptions {

    /** How many accounts a push to all reaches if nobody is known by name. */
    public static final int DRAWN_ACCOUNTS = 100;

    Supplier<CallbackUrl> callback = () -> {
        throw new MessageException(ServerMessage.NO_CALLBACK_URL.of());
    };
    String host = "127.0.0.1";
    int port;
    int httpsPort = -1;
    Path certificate;
    Path certificateKey;
    Path mappings;
    String secretKey;
    Set<String> admins = Set.of("administrator", "admin");
    long sdkAppId = ScenarioOptions.SAMPLE_SDK_APP_ID;
    String token;
    List<User> users = List.of();
    boolean strictUsers;
    Integer drawnAccounts;
    Profile profile = Profile.MIXED;
    double speed = 1;
    boolean early;
    Duration lead = Duration.ofMillis(50);
    long seed;
    boolean seedIsChosen;
    Instant clock;
    double errorRate = 0.05;
    BatchSize batch = BatchSize.ANY;
    Disorder disorder = Disorder.NONE;
    Retries retries = Retries.NONE;
    int quota = LoadPlan.DOCUMENTED_QUOTA;
    TransportOptions transport = TransportOptions.defaults();
    List<Header> headers = List.of();
    boolean anyHabits;
    Limits.Year limits = Limits.Year.NONE;
    List<String> faults = List.of();
    Path state;
    Path journal;
    PushPlan script;
    String version = "0.1.0";
    String notice = "";
    ContractCheck contract;

    /** The app's callback URL, asked for when the first callback leaves. */
    public ServeOptions callback(Supplier<CallbackUrl> value) {
        callback = requireNonNull(value, "callback");
        return this;
    }

    /** The address to listen on; 127.0.0.1 if not set. */
    public ServeOptions host(String value) {
        host = requireNonNull(value, "host");
        return this;
    }

    /** The port of http; any free one if not set. */
    public ServeOptions port(int value) {
        port = value;
        return this;
    }

    /** The port of https, 0 for any free one; no https if not set. */
    public ServeOptions httpsPort(int value) {
        httpsPort = value;
        return this;
    }

    /** PEM files of a certificate and its key (PKCS#8) for https; made on the spot if both are {@code null}. */
    public ServeOptions certificate(Path chain, Path key) {
        certificate = chain;
        certificateKey = key;
        return this;
    }

    /** A directory of WireMock stubs of one's own. */
    public ServeOptions mappings(Path value) {
        mappings = value;
        return this;
    }

    /** The app's secret key, which UserSigs are made with; {@code null} to check all but the signature. */
    public ServeOptions secretKey(String value) {
        secretKey = value;
        return this;
    }

    /** Who may call; administrator and admin if not set. */
    public ServeOptions admins(Set<String> value) {
        admins = Set.copyOf(value);
        return this;
    }

    /** The app; that of the documented sample if not set. */
    public ServeOptions sdkAppId(long value) {
        sdkAppId = value;
        return this;
    }

    /** The app's callback token, which callbacks are signed with; {@code null} for unsigned ones. */
    public ServeOptions token(String value) {
        token = value;
        return this;
    }

    /** The accounts that are known from the start. */
    public ServeOptions users(List<User> value) {
        users = List.copyOf(value);
        return this;
    }

    /** Whether only accounts that are known by name exist. */
    public ServeOptions strictUsers(boolean value) {
        strictUsers = value;
        return this;
    }

    /** How many drawn accounts a push to all reaches besides; 100 if not set and nobody is known, else none. */
    public ServeOptions drawnAccounts(int value) {
        Range.within("drawnAccounts", value, 0, DrawnAccounts.MOST);
        drawnAccounts = value;
        return this;
    }

    /** Where drawn people live. */
    public ServeOptions profile(Profile value) {
        profile = requireNonNull(value, "profile");
        return this;
    }

    /** How many times faster than in life what follows a push happens. */
    public ServeOptions speed(double value) {
        if (!(value > 0 && value <= 1e9)) {
            throw new MessageException(ServerMessage.SPEED.of(value));
        }
        speed = value;
        return this;
    }

    /** Whether the first callback of a push is answered before the push is. */
    public ServeOptions earlyCallbacks(boolean value) {
        early = value;
        return this;
    }

    /** Where draws come from. */
    public ServeOptions seed(long value) {
        seed = value;
        seedIsChosen = true;
        return this;
    }

    /** Where draws come from, if a {@link #state} file doesn't know better. */
    public ServeOptions anySeed(long value) {
        seed = value;
        seedIsChosen = false;
        return this;
    }

    /** The time that payloads tell, until the clock is moved; {@code null} for the wall clock. */
    public ServeOptions clock(Instant value) {
        clock = value;
        return this;
    }

    /** The probability that a vendor refuses a push whose end is drawn. */
    public ServeOptions errorRate(double value) {
        errorRate = value;
        return this;
    }

    /** How many events a callback has at most, drawn for each. */
    public ServeOptions batch(BatchSize value) {
        batch = requireNonNull(value, "batch");
        return this;
    }

    /** Faults in the order of events and callbacks. */
    public ServeOptions disorder(Disorder value) {
        disorder = requireNonNull(value, "disorder");
        return this;
    }

    /** Which callbacks are sent again. */
    public ServeOptions retries(Retries value) {
        retries = requireNonNull(value, "retries");
        return this;
    }

    /** Callbacks a second at most, or {@link LoadPlan#NO_QUOTA}. */
    public ServeOptions quota(int value) {
        quota = value;
        return this;
    }

    /** How callbacks are carried. */
    public ServeOptions transport(TransportOptions value) {
        transport = requireNonNull(value, "transport");
        return this;
    }

    /** What else callbacks carry in their heads. */
    public ServeOptions headers(List<Header> value) {
        headers = List.copyOf(value);
        return this;
    }

    /** Whether what the pages leave open is drawn, rather than as Tencent has it today. */
    public ServeOptions anyHabits(boolean value) {
        anyHabits = value;
        return this;
    }

    /** By the pages of which year calls are limited; not at all if not set. */
    public ServeOptions limits(Limits.Year value) {
        limits = requireNonNull(value, "limits");
        return this;
    }

    /** Faults by rule. */
    public ServeOptions faults(List<String> value) {
        faults = List.copyOf(value);
        return this;
    }

    /** The file in which everything survives; {@code null} for memory. */
    public ServeOptions state(Path value) {
        state = value;
        return this;
    }

    /**
     * What becomes of pushes on the accounts that a script names, in the place of what is drawn. It is not kept in a
     * {@link #state} file, and excludes one.
     *
     * @param name how errors call it
     * @param utf8 plain lines or JSON, as {@code --script} of the command line takes it
     * @throws IllegalArgumentException if it can't be read, saying in which line and column
     */
    public ServeOptions script(String name, byte[] utf8) {
        script = PlayScript.parse(name, utf8)
                .plan(ScenarioOptions.builder().sdkAppId(sdkAppId).build(), Map.of(), null);
        return this;
    }

    /** The file in which all attempts are noted; {@code null} for none. */
    public ServeOptions journal(Path value) {
        journal = value;
        return this;
    }

    /** The program's version, for journals. */
    public ServeOptions version(String value) {
        version = requireNonNull(value, "version");
        return this;
    }

    /** A sentence that status and tasks carry, for example that nobody is told; empty for none. */
    public ServeOptions notice(String value) {
        notice = requireNonNull(value, "notice");
        return this;
    }

    /** What the page's button plays against the app; {@code null} for no such button. */
    public ServeOptions contract(ContractCheck value) {
        contract = value;
        return this;
    }

    int population() {
        return drawnAccounts != null ? drawnAccounts : known().isEmpty() && !strictUsers ? DRAWN_ACCOUNTS : 0;
    }

    /** The users, and behind them those whom only the script names. */
    List<User> known() {
        if (script == null) {
            return users;
        }
        Map<String, User> all = new LinkedHashMap<>();
        users.forEach(user -> all.put(user.account(), user));
        PushScript.users(script).forEach(user -> all.putIfAbsent(user.account(), user));
        return List.copyOf(all.values());
    }
}
