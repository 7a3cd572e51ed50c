package dev.pushback.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.LoadJournal;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.lifecycle.Habits;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.account.Registry;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.CallbackSender;
import dev.pushback.server.delivery.DeliveryListener;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.fault.FaultRules;
import dev.pushback.server.habit.Variations;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.inspect.Inspection;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.NamedAudience;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.Limits;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import dev.pushback.server.rest.RestService;
import dev.pushback.server.service.AccountCalls;
import dev.pushback.server.service.LabelCalls;
import dev.pushback.server.service.PushCalls;
import dev.pushback.server.service.Pushes;
import dev.pushback.server.service.Routes;
import dev.pushback.server.service.ScheduleCalls;
import dev.pushback.server.service.StatisticsCalls;
import dev.pushback.server.state.StateFile;
import dev.pushback.server.usersig.UserSigVerifier;
import dev.pushback.server.wiremock.Certificates;
import dev.pushback.server.wiremock.HttpAnswer;
import dev.pushback.server.wiremock.HttpQuestion;
import dev.pushback.server.wiremock.TencentExtension;
import dev.pushback.server.wiremock.WireMockHost;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;

/**
 * Tencent's side, running on this machine: answers the REST API, and sends the callbacks that pushes cause.
 *
 * <p>{@link #start} listens by itself; {@link #within} makes an extension for a WireMock server of your own. Safe for any
 * number of threads.
 */
@API(status = API.Status.STABLE)
public final class LocalTencent implements AutoCloseable {

    private static final String SPEC = "2025-10-27";
    private static final Duration BACKEND_TIMEOUT = Duration.ofSeconds(3);
    private static final long SCHEDULE_MILLIS = 100;

    private final ServeOptions options;
    private final Registry registry;
    private final Timeline timeline;
    private final Variations variations;
    private final Shapes shapes;
    private final Habits habits;
    private final Devices devices;
    private final FaultRules faults;
    private final Dispatcher dispatcher;
    private final CallbackSender sender;
    private final Pushes pushes;
    private final ScheduleCalls schedules;
    private final Limits limits;
    private final RestService rest;
    private final Inspection inspection;
    private final Feed feed = new Feed();
    private final StateFile state;
    private final JournalWriter journal;
    private final List<ServeListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock;
    private final TencentExtension extension = new TencentExtension(this::answer);
    private Certificates certificates;
    private WireMockHost host;
    private boolean stopped;

    private LocalTencent(ServeOptions options) {
        this.options = options;
        variations = options.anyHabits ? Variations.drawnBy(options.seed) : Variations.NONE;
        shapes = new Shapes(variations::tail);
        registry = new Registry(options.strictUsers);
        timeline = new Timeline(Clock.systemUTC(), options.clock, options.speed, System::nanoTime);
        habits = new Habits(options.profile);
        devices = new Devices(options.seed, habits);
        faults = new FaultRules(options.faults.stream().map(FaultRule::parse).toList());
        dispatcher = new Dispatcher(new Dispatcher.Parts(
                timeline,
                devices,
                life(),
                shapes,
                options.batch,
                options.seed,
                options.disorder,
                options.retries,
                CallbackLog.bounded(),
                faults,
                n -> faults.duplicates(),
                this::query,
                new Listener()));
        journal = options.journal == null ? null : JournalWriter.create(options.journal, header());
        sender = new CallbackSender(this::plan, this::ledger, dispatcher, journals());
        pushes = new Pushes(registry, devices, timeline, dispatcher, settings(), variations, this::accepted);
        PushCalls pushCalls = new PushCalls(registry, pushes, dispatcher, timeline, this::save);
        schedules = new ScheduleCalls(pushes, pushCalls, registry, timeline, options.sdkAppId, this::save);
        limits = new Limits(options.limits, timeline::now);
        rest = new RestService(
                options.sdkAppId,
                options.admins,
                new UserSigVerifier(options.secretKey, options.sdkAppId, timeline.clock()),
                limits,
                Routes.of(
                        pushCalls,
                        new LabelCalls(registry, this::save),
                        schedules,
                        new StatisticsCalls(dispatcher, shapes, devices, this::life),
                        new AccountCalls(registry, devices, pushes, this::save)));
        inspection = new Inspection(new InspectionDesk(this));
        registry.reset(options.users);
        state = options.state == null ? null : StateFile.open(options.state);
        restore();
        clock = Executors.newSingleThreadScheduledExecutor(LocalTencent::daemon);
        clock.scheduleWithFixedDelay(this::tick, SCHEDULE_MILLIS, SCHEDULE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts it and listens.
     *
     * @throws java.io.UncheckedIOException if it can't listen there, or a file can't be read or written
     * @throws IllegalArgumentException if an option can't be
     */
    public static LocalTencent start(ServeOptions options) {
        LocalTencent tencent = new LocalTencent(options);
        try {
            tencent.listen();
            return tencent;
        } catch (RuntimeException | Error e) {
            tencent.close();
            throw e;
        }
    }

    /** Starts it without listening, for {@link #extension()}. */
    public static LocalTencent within(ServeOptions options) {
        return new LocalTencent(options);
    }

    /** What makes a WireMock server of your own answer: {@code options().extensions(tencent.extension())}. */
    public TencentExtension extension() {
        return extension;
    }

    /** Where it listens for http. */
    public URI http() {
        return URI.create("http://" + address() + ":" + host.port());
    }

    /** Where it listens for https, if it does. */
    public Optional<URI> https() {
        return host.httpsPort() < 0
                ? Optional.empty()
                : Optional.of(URI.create("https://" + address() + ":" + host.httpsPort()));
    }

    /** The WireMock server that it listens by, for stubs and verifications of your own. */
    public com.github.tomakehurst.wiremock.WireMockServer wireMock() {
        return host.server();
    }

    /** Adds who is told of what happens. */
    public void listen(ServeListener listener) {
        listeners.add(listener);
    }

    /** Waits until all that was pushed has been told and answered; whether it came to that in time. */
    public boolean awaitAllDelivered(Duration most) throws InterruptedException {
        return dispatcher.await(null, most);
    }

    /** The callbacks of late, oldest first. */
    public List<SentCallback> callbacks() {
        return dispatcher.log().after(0, null, Integer.MAX_VALUE);
    }

    /** Back to the state at the start, the users of the options included. */
    public void reset() {
        dispatcher.reset();
        pushes.reset();
        limits.reset();
        variations.reset();
        registry.reset(options.users);
        schedules.reset(List.of());
        faults.set(options.faults.stream().map(FaultRule::parse).toList());
        save();
        if (state != null) {
            state.forgetTasks();
        }
    }

    /** Answers a call of the API, or what is asked besides. */
    HttpAnswer answer(HttpQuestion question) {
        if (!question.path().startsWith("/v4/")) {
            return inspection.answer(question);
        }
        RestCall call = new RestCall(question.method(), question.path(), question.query(), question.body());
        Optional<FaultRule> fault = faults.strike(call.name(), call.body());
        if (fault.isPresent()) {
            return CallFaults.answer(call, fault.get(), this::told);
        }
        RestAnswer answer = variations
                .refusal(call.name())
                .map(refusal -> RestService.refused(call, refusal))
                .orElseGet(() -> rest.answer(call));
        told(call, answer);
        return HttpAnswer.json(200, answer.json().toString());
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops listening and sending; what it came to can still be asked for. Does nothing the second time. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (host != null) {
            host.close();
        }
        clock.shutdownNow();
        sender.close();
        if (journal != null) {
            journal.close();
        }
        if (state != null) {
            state.close();
        }
    }

    ServeOptions options() {
        return options;
    }

    Registry registry() {
        return registry;
    }

    Timeline timeline() {
        return timeline;
    }

    Shapes shapes() {
        return shapes;
    }

    Devices devices() {
        return devices;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    ScheduleCalls schedules() {
        return schedules;
    }

    FaultRules faults() {
        return faults;
    }

    RestService rest() {
        return rest;
    }

    /** The authority that https is signed by, in PEM; {@code null} if there is none of ours. */
    public String authority() {
        return certificates == null ? null : certificates.authority();
    }

    /** Makes due pushes, and sends what waits, when the clock has moved. */
    void tick() {
        schedules.dispatchDue();
        dispatcher.wake();
        if (state != null) {
            state.commit();
        }
    }

    /** Begins to send; whoever makes something happen calls it. */
    void beginToSend() {
        sender.begin();
    }

    /** Writes down what has changed. */
    void save() {
        if (state != null) {
            state.save(registry, schedules.all(), timeline.ahead());
        }
    }

    private String query(CallbackKind kind, long number) {
        if (variations.areDrawn()) {
            return variations.query(kind, number, options.callback.get(), options.sdkAppId, options.token);
        }
        return kind == CallbackKind.ALL_MEMBER_PUSH ? null : target(kind).query(Instant.now());
    }

    private Target target(CallbackKind kind) {
        return new Target(options.callback.get(), options.sdkAppId, options.token, options.headers, kind);
    }

    private Life life() {
        return new Life(habits, shapes, options.errorRate);
    }

    private void accepted(PushTask task, List<NamedAudience.Recipient> named, int drawn) {
        if (state != null) {
            state.accepted(task, named, drawn);
        }
        sender.begin();
        feed.publish("task", () -> dispatcher.looking(() -> Views.task(task, shapes)));
        listeners.forEach(listener -> listener.accepted(task));
    }

    /** A push that somebody makes on the page: to the named accounts, or to whom the condition chooses. */
    ObjectNode push(JsonNode body) {
        String name = body.has("To_Account") ? "timpush/batch" : "timpush/push";
        RestCall call = new RestCall(
                "POST", "/v4/" + name, Map.of(), body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RestAnswer answer = rest.answerLocally(call);
        told(call, answer);
        ObjectNode json = answer.json().deepCopy();
        answer.why().ifPresent(why -> json.set("reason", Views.reason(why)));
        return json;
    }

    /** The callbacks that are remembered, as a journal. */
    byte[] remembered() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JournalWriter kept = JournalWriter.to(bytes, header())) {
            for (SentCallback callback : dispatcher.log().after(0, null, Integer.MAX_VALUE)) {
                for (int i = 0; i < callback.attempts().size(); i++) {
                    kept.write(line(callback, i));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static JournalLine line(SentCallback callback, int attempt) {
        SentCallback.Try one = callback.attempts().get(attempt);
        boolean isAnswered = one.status() != 0;
        return new JournalLine(
                callback.n(),
                attempt + 1,
                one.at(),
                one.query(),
                callback.body(),
                isAnswered ? one.status() : null,
                isAnswered ? one.reply().getBytes(java.nio.charset.StandardCharsets.UTF_8) : null,
                one.kind().isEmpty() ? one.state() : one.kind(),
                one.millis());
    }

    /** Where callbacks go, without a query. */
    String callbackAddress() {
        return options.callback.get().toString().replaceFirst("\\?.*", "");
    }

    private void told(RestCall call, RestAnswer answer) {
        feed.publish("call", () -> Views.call(call, answer));
        listeners.forEach(listener -> listener.called(call, answer));
    }

    private void listen() {
        boolean secure = options.httpsPort >= 0;
        certificates = !secure
                ? null
                : options.certificate == null
                        ? Certificates.make(options.host)
                        : Certificates.given(options.certificate, options.certificateKey);
        host = new WireMockHost(
                new WireMockHost.Place(
                        options.host,
                        options.port,
                        Math.max(0, options.httpsPort),
                        secure ? certificates.store() : null,
                        options.mappings),
                extension,
                feed);
    }

    private void restore() {
        if (state == null) {
            return;
        }
        state.restore(registry, schedules, timeline);
        List<StateFile.Kept> tasks = state.tasks();
        for (StateFile.Kept kept : tasks) {
            PushTask task = new PushTask(kept.order(), pushes.audience(kept.named(), kept.drawn()), timeline.second());
            pushes.continueBehind(kept.order().number());
            task.resume(kept.told());
            if (kept.ended()) {
                recount(task, kept);
                dispatcher.keep(task);
            } else {
                sender.begin();
                dispatcher.accept(task, options.lead);
            }
        }
    }

    /** What was told can be computed again. */
    private void recount(PushTask task, StateFile.Kept kept) {
        Recount.of(task, devices, life());
        if (kept.revoked()) {
            task.revoke();
        }
    }

    private LoadPlan plan() {
        return LoadPlan.to(target(CallbackKind.ALL_MEMBER_PUSH))
                .transport(options.transport)
                .pace(new LoadModel.CampaignTime(1))
                .quota(options.quota)
                .retries(options.retries)
                .seed(options.seed)
                .build();
    }

    private CoverageLedger ledger() {
        return new CoverageLedger(
                Scenarios.combinations(ScenarioOptions.builder().build()));
    }

    private Pushes.Settings settings() {
        return new Pushes.Settings(
                options.sdkAppId,
                options.seed,
                options.population(),
                options.lead,
                options.early,
                Duration.ofSeconds(1));
    }

    private List<LoadListener> journals() {
        List<LoadListener> all = new ArrayList<>();
        if (journal != null) {
            all.add(new LoadJournal(journal, Secrets.of(options.token, options.headers)));
        }
        return all;
    }

    private JournalHeader header() {
        return new JournalHeader(
                new JournalHeader.Tool("pushback", options.version),
                SPEC,
                options.seed,
                "serve",
                Map.of("sdk-app-id", Long.toString(options.sdkAppId), "speed", Double.toString(options.speed)));
    }

    private String address() {
        return options.host.contains(":") ? "[" + options.host + "]" : options.host;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "pushback-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** How long Tencent's own servers try before they give up. */
    static Duration backendTimeout() {
        return BACKEND_TIMEOUT;
    }

    private final class Listener implements DeliveryListener {
        @Override
        public void tried(SentCallback callback) {
            feed.publish("callback", () -> Views.brief(callback));
            listeners.forEach(listener -> listener.tried(callback));
        }

        @Override
        public void ended(PushTask task) {
            if (state != null) {
                state.ended(task);
            }
            feed.publish("ended", () -> Views.task(task, shapes));
            listeners.forEach(listener -> listener.ended(task));
        }

        @Override
        public void progressed(PushTask task) {
            if (state != null) {
                state.progressed(task);
            }
        }
    }
}
