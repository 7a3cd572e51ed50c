package dev.pushback.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.extension.Extension;
import dev.pushback.emulator.load.WrongScheme;
import dev.pushback.emulator.scenario.lifecycle.Habits;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.account.Registry;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.CallbackSender;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.delivery.DispatcherCounts;
import dev.pushback.server.delivery.DispatcherParts;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.fault.FaultRules;
import dev.pushback.server.habit.Variations;
import dev.pushback.server.inspect.CallbackJournal;
import dev.pushback.server.inspect.Inspection;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.NamedAudience;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.Limits;
import dev.pushback.server.rest.RestService;
import dev.pushback.server.script.PushScript;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
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
    private final FrontDoor door;
    private final Inspection inspection;
    private final Outgoing outgoing;
    private final KeptState state;
    private final JournalFile journal;
    private final Watchers watchers;
    private final ContractDesk contract;
    private final ScheduledExecutorService clock;
    private final TencentExtension extension = new TencentExtension(this::answer);
    private Listening listening;
    private boolean stopped;

    private LocalTencent(ServeOptions options) {
        if (options.script != null && options.state != null) {
            throw new MessageException(ServerMessage.SCRIPT_STATE.of());
        }
        this.options = options;
        state = new KeptState(options.state);
        options.seed = state.seed(options);
        variations = options.anyHabits ? Variations.drawnBy(options.seed) : Variations.NONE;
        shapes = new Shapes(variations::tail);
        outgoing = new Outgoing(options, variations);
        watchers = new Watchers(shapes, state, this::dispatcher);
        registry = new Registry(options.strictUsers);
        timeline = new Timeline(Clock.systemUTC(), options.clock, options.speed, System::nanoTime);
        habits = new Habits(options.profile);
        devices = new Devices(options.seed, habits);
        faults = new FaultRules(options.faults.stream().map(FaultRule::parse).toList());
        dispatcher = new Dispatcher(new DispatcherParts(
                timeline,
                devices,
                life(),
                shapes,
                options.batch,
                options.seed,
                options.disorder,
                options.retries,
                CallbackLog.bounded(),
                options.script == null ? PushScript.NONE : new PushScript(options.script, shapes),
                faults,
                n -> faults.duplicates(),
                outgoing::query,
                variations::body,
                watchers));
        journal = new JournalFile(options);
        sender = new CallbackSender(outgoing::plan, outgoing::ledger, dispatcher, journal.listeners());
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
        door = new FrontDoor(faults, variations, rest, watchers);
        contract = new ContractDesk(options.contract, watchers.feed());
        inspection = new Inspection(new InspectionDesk(this));
        registry.reset(options.known());
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
        meanwhile(WireMockHost::load);
        FutureTask<Certificates> certificates = new FutureTask<>(() -> Listening.certificates(options));
        meanwhile(certificates);
        LocalTencent tencent = new LocalTencent(options);
        try {
            tencent.listening = new Listening(options, made(certificates), tencent.extension, tencent.watchers.feed());
            meanwhile(tencent::warm);
            return tencent;
        } catch (RuntimeException | Error e) {
            tencent.close();
            throw e;
        }
    }

    private static Certificates made(FutureTask<Certificates> certificates) {
        try {
            return certificates.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Loads what the first call and its first callback need. */
    private void warm() {
        RestService.envelope("OK", "", 0);
        shapes.tail(0);
    }

    /** Starts it without listening, for {@link #extension()}. */
    public static LocalTencent within(ServeOptions options) {
        return new LocalTencent(options);
    }

    /** What makes a WireMock server of your own answer: {@code options().extensions(tencent.extension())}. */
    public Extension extension() {
        return extension;
    }

    /** Where it listens for http. */
    public URI http() {
        return listening.http();
    }

    /** Where it listens for https, if it does. */
    public Optional<URI> https() {
        return listening.https();
    }

    /** The WireMock server that it listens by, for stubs and verifications of your own. */
    public com.github.tomakehurst.wiremock.WireMockServer wireMock() {
        return listening.wireMock();
    }

    /** Adds who is told of what happens. */
    @API(status = API.Status.INTERNAL)
    public void listen(ServeListener listener) {
        watchers.add(listener);
    }

    /** Waits until all that was pushed has been told and answered; whether it came to that in time. */
    public boolean awaitAllDelivered(Duration most) throws InterruptedException {
        return dispatcher.await(null, most);
    }

    /** What is wrong if the callback URL begins with the wrong one of http and https, as the callbacks of late suggest. */
    Message misled() {
        CallbackUrl app = options.callback.get();
        boolean mayBe = !callbacks().isEmpty()
                && callbacks().stream()
                        .flatMap(callback -> callback.attempts().stream())
                        .allMatch(one -> WrongScheme.mayExplain(app, one.kind()));
        return mayBe ? WrongScheme.remedy(app, options.transport) : Message.NONE;
    }

    /** The callbacks of late, oldest first. */
    public List<SentCallback> callbacks() {
        return dispatcher.log().after(0, null, Integer.MAX_VALUE);
    }

    /** Back to the state at the start, the users of the options included. */
    public void reset() {
        dispatcher.reset();
        timeline.reset();
        pushes.reset();
        limits.reset();
        variations.reset();
        registry.reset(options.known());
        schedules.reset();
        faults.set(options.faults.stream().map(FaultRule::parse).toList());
        save();
        state.forgetTasks();
    }

    /** Answers a call of the API, or what is asked besides. */
    HttpAnswer answer(HttpQuestion question) {
        if (!inspection.isAsked(question)) {
            return door.answer(question);
        }
        HttpAnswer answer = inspection.answer(question);
        if (!question.method().equals("GET")) {
            watchers.steered();
        }
        return answer;
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
        if (listening != null) {
            listening.close();
        }
        clock.shutdownNow();
        sender.close();
        journal.close();
        state.close();
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

    FaultRules faults() {
        return faults;
    }

    RestService rest() {
        return rest;
    }

    ContractDesk contract() {
        return contract;
    }

    /** The authority that https is signed by, in PEM; {@code null} if there is none of ours. */
    public String authority() {
        return listening == null ? null : listening.authority();
    }

    /** Makes due pushes, and sends what waits, when the clock has moved. */
    void tick() {
        schedules.dispatchDue();
        dispatcher.wake();
        state.commit();
    }

    /** Begins to send; whoever makes something happen calls it. */
    void beginToSend() {
        sender.begin();
    }

    /** Writes down what has changed. */
    void save() {
        state.save(registry, schedules, timeline);
    }

    private Life life() {
        return new Life(habits, shapes, options.errorRate);
    }

    private void accepted(PushTask task, List<NamedAudience.Recipient> named, int drawn) {
        state.accepted(task, named, drawn);
        sender.begin();
        watchers.accepted(task, dispatcher);
    }

    /** A push that somebody makes on the page: to the named accounts, or to whom the condition chooses. */
    ObjectNode push(JsonNode body) {
        return door.push(body);
    }

    /** The callbacks that are remembered, as a journal. */
    byte[] remembered() {
        return CallbackJournal.of(journal.header(), dispatcher.log());
    }

    private DispatcherCounts.Snapshot counts() {
        return dispatcher.counts();
    }

    /** Where callbacks go, without a query. */
    String callbackAddress() {
        return outgoing.address();
    }

    private void restore() {
        state.restore(registry, schedules, timeline);
        for (StateFile.Kept kept : state.tasks(shapes)) {
            PushTask task = new PushTask(kept.order(), pushes.audience(kept.named(), kept.drawn()), timeline.second());
            pushes.continueBehind(kept.order().number());
            if (kept.revoked()) {
                task.revoke();
            }
            if (kept.ended()) {
                kept.progress().resumeEnded(task);
                dispatcher.keep(task);
            } else {
                kept.progress().resume(task);
                sender.begin();
                dispatcher.accept(task, options.lead);
            }
        }
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

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "pushback-clock");
        thread.setDaemon(true);
        return thread;
    }

    private static void meanwhile(Runnable task) {
        Thread thread = new Thread(task, "pushback-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** How long Tencent's own servers try before they give up. */
    static Duration backendTimeout() {
        return BACKEND_TIMEOUT;
    }
}
