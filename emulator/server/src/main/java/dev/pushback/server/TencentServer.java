package dev.pushback.server;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.message.ServerMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * Tencent's side for JUnit tests: the app under test calls {@link #baseUri()} in place of Tencent, and gets the callbacks of
 * its own pushes.
 *
 * <p>As a static field it starts before the first test, or when it is first asked for its address, and ends after the last;
 * as an instance field it is there for one test. It starts each test with the users that it was given and nothing else; while
 * tests run side by side, nothing is cleared. A test that fails shows the callbacks that were sent. Callbacks come as fast as
 * they can, and each push is followed by its first callback after 50 ms. Safe for any number of threads once it has started.
 */
@API(status = API.Status.STABLE)
public final class TencentServer implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final double AT_ONCE = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHOWN = 20;

    private final ServeOptions options = new ServeOptions().speed(AT_ONCE);
    private LocalTencent tencent;
    private Lang lang = Lang.preferred();
    private boolean perClass;
    private int active;

    private TencentServer(Supplier<?> callbackUri) {
        options.callback(() ->
                CallbackUrl.parse(requireNonNull(callbackUri.get(), words(ServerMessage.CALLBACK_URI_NULL.of()))
                        .toString()));
    }

    /**
     * Sends callbacks there.
     *
     * @param callbackUri a URI or text, asked for when the first callback leaves: the app's port may be known late
     */
    public static TencentServer callingBack(Supplier<?> callbackUri) {
        return new TencentServer(requireNonNull(callbackUri, "callbackUri"));
    }

    /** An account, for {@link #users}. */
    public static TestUser user(String account) {
        return TestUser.named(account);
    }

    /** Checks UserSigs with this key; without it, all but their signature is checked. */
    public TencentServer secretKey(String key) {
        options.secretKey(key);
        return this;
    }

    /** Signs callbacks with this token. */
    public TencentServer token(String token) {
        options.token(token);
        return this;
    }

    /** The app; that of the documented sample if not set. */
    public TencentServer sdkAppId(long id) {
        options.sdkAppId(id);
        return this;
    }

    /** The accounts there are at the start of each test. */
    public TencentServer users(TestUser... users) {
        options.users(Arrays.stream(users).map(TestUser::user).toList());
        return this;
    }

    /**
     * What becomes of pushes on the accounts that a script names, such as {@code alice on huawei: sent, fails 80300007}.
     *
     * @throws IllegalArgumentException if it can't be read, saying in which line and column
     */
    public TencentServer script(String script) {
        options.script("script", script.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Where draws come from: what is not told of a user is drawn. */
    public TencentServer seed(long seed) {
        options.seed(seed);
        return this;
    }

    /** Listens for https, too, with a certificate made on the spot; see {@link #authority()}. */
    public TencentServer https() {
        options.httpsPort(0);
        return this;
    }

    /** Faults by rule, such as {@code 60008 first 2 of timpush/push}. */
    public TencentServer faults(String... rules) {
        options.faults(List.of(rules));
        return this;
    }

    /** Sets what there is no method for here. */
    public TencentServer with(java.util.function.Consumer<ServeOptions> change) {
        change.accept(options);
        return this;
    }

    /** What stands before {@code /v4/…}; starts the server if it hasn't. */
    public URI baseUri() {
        return started().http();
    }

    /** The same over https. */
    public URI httpsUri() {
        return started().https().orElseThrow(() -> new IllegalStateException(words(ServerMessage.HTTPS_OFF.of())));
    }

    /** The authority that https is signed by, in PEM. */
    public String authority() {
        return started().authority();
    }

    /** The server itself. */
    public LocalTencent tencent() {
        return started();
    }

    /** The WireMock server that answers, for stubs, faults and verifications of your own. */
    public WireMockServer wireMock() {
        return started().wireMock();
    }

    /** The callbacks that were sent, oldest first. */
    public List<SentCallback> callbacks() {
        return started().callbacks();
    }

    /**
     * Waits until every callback of every push was answered, 10 s at most.
     *
     * @throws AssertionFailedError if that doesn't come, or the app didn't take one; it shows the callbacks
     */
    public void awaitAllDelivered() {
        awaitAllDelivered(PATIENCE);
    }

    /** The same with another patience. */
    public void awaitAllDelivered(Duration most) {
        try {
            boolean inTime = started().awaitAllDelivered(most);
            List<SentCallback> missed = callbacks().stream()
                    .filter(callback -> !callback.verdict().equals("acknowledged"))
                    .toList();
            if (!inTime || !missed.isEmpty()) {
                Message what = inTime ? ServerMessage.NOT_TAKEN.of(missed.size()) : ServerMessage.NOT_ALL_CAME.of(most);
                Message misled = started().misled();
                String why = misled.isNone() ? "" : " (" + words(misled) + ")";
                throw new NotDelivered(words(what) + why + soFar());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(words(ServerMessage.WAIT_INTERRUPTED.of()), e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        perClass = true;
        speak(context);
        started();
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        speak(context);
        started();
        if (active++ == 0) {
            tencent.reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .filter(e -> !(e instanceof NotDelivered))
                .ifPresent(e -> e.addSuppressed(new CallbacksSoFar(soFar())));
        synchronized (this) {
            active--;
            if (!perClass) {
                end();
            }
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        end();
    }

    private void speak(ExtensionContext context) {
        lang = context.getConfigurationParameter("pushback.lang")
                .flatMap(Lang::fromCode)
                .orElseGet(Lang::preferred);
    }

    private String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    /** Says what was sent by itself. */
    private static final class NotDelivered extends AssertionFailedError {
        private static final long serialVersionUID = 1;

        NotDelivered(String message) {
            super(message);
        }
    }

    /** Shows what was sent beneath the failure of a test. */
    private static final class CallbacksSoFar extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallbacksSoFar(String message) {
            super(message, null, false, false);
        }
    }

    private synchronized LocalTencent started() {
        if (tencent == null) {
            tencent = LocalTencent.start(options);
        }
        return tencent;
    }

    private void end() {
        if (tencent != null) {
            tencent.close();
            tencent = null;
        }
    }

    private String soFar() {
        List<SentCallback> all = callbacks();
        String lines = all.stream()
                .skip(Math.max(0, all.size() - SHOWN))
                .map(TencentServer::line)
                .collect(Collectors.joining("\n"));
        return "\n" + words(ServerMessage.SO_FAR.of()) + " " + all.size() + (lines.isEmpty() ? "" : "\n" + lines);
    }

    private static String line(SentCallback callback) {
        String body = new String(callback.body(), StandardCharsets.UTF_8);
        return "  " + callback.n() + " " + callback.verdict()
                + callback.attempts().stream()
                        .map(attempt -> " " + attempt.kind() + " " + attempt.status() + " " + attempt.reply())
                        .collect(Collectors.joining(","))
                + " " + body;
    }
}
