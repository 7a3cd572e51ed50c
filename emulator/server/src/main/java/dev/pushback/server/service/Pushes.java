package dev.pushback.server.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.TaskId;
import dev.pushback.emulator.scenario.lifecycle.DrawnAccounts;
import dev.pushback.server.account.Condition;
import dev.pushback.server.account.Registry;
import dev.pushback.server.account.User;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.habit.Variations;
import dev.pushback.server.life.Devices;
import dev.pushback.server.push.Audience;
import dev.pushback.server.push.DrawnAudience;
import dev.pushback.server.push.NamedAudience;
import dev.pushback.server.push.PushOrder;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.push.SentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes pushes on: gives each an id, finds its recipients, and hands it to the one who sends.
 *
 * <p>Numbers and ids come from the seed and the order of calls, so that the same calls have the same draws. Safe for any
 * number of threads.
 */
public final class Pushes {

    private static final long TASK = Draw.name("serve task");
    private static final Duration FIRST_CALLBACK = Duration.ofSeconds(3);
    private static final int REMEMBERED = 10_000;

    private final Registry registry;
    private final Devices devices;
    private final Timeline timeline;
    private final Dispatcher dispatcher;
    private final Settings settings;
    private final Variations variations;
    private final Listener listener;
    private final Map<String, Accepted> byRandom = new LinkedHashMap<>();
    private DrawnAccounts drawn;
    private int number;

    /**
     * How pushes are taken on.
     *
     * @param sdkAppId the app, which stands in TaskIds
     * @param seed where draws come from
     * @param drawnAccounts how many accounts a push to all reaches besides those that are known by name
     * @param lead how long a push waits before its first callback
     * @param early whether its first callback is answered before the push is
     * @param sameRandom for how long the same MsgRandom means the same push
     */
    public record Settings(
            long sdkAppId, long seed, int drawnAccounts, Duration lead, boolean early, Duration sameRandom) {}

    /** Who is told of pushes that were taken on. */
    @FunctionalInterface
    public interface Listener {
        /** It is told before anything of it is sent, and before the call is answered. */
        void accepted(PushTask task, List<NamedAudience.Recipient> named, int drawn);
    }

    private record Accepted(String taskId, long millis) {}

    /**
     * A push that an app asks for.
     *
     * @param call which call
     * @param from From_Account
     * @param random MsgRandom
     * @param dataId DataId; {@code null} if there is none
     * @param onlineOnly whether PushFlag is 1
     * @param request the body
     */
    public record Order(String call, String from, long random, String dataId, boolean onlineOnly, JsonNode request) {}

    /** Takes on pushes from now on. */
    public Pushes(
            Registry registry,
            Devices devices,
            Timeline timeline,
            Dispatcher dispatcher,
            Settings settings,
            Variations variations,
            Listener listener) {
        this.registry = registry;
        this.devices = devices;
        this.timeline = timeline;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.variations = variations;
        this.listener = listener;
    }

    /** A push to all for whom a condition holds; returns its TaskId. */
    public String pushTo(Condition condition, Order order) {
        List<NamedAudience.Recipient> named = registry.matching(condition).stream()
                .map(user -> new NamedAudience.Recipient(user.account(), user))
                .toList();
        int unlabelled = condition.holdsForTheUnlabelled() ? settings.drawnAccounts() : 0;
        return take(order, named, unlabelled, false);
    }

    /** A push to accounts that exist; returns its TaskId. */
    public String pushTo(List<String> accounts, Order order) {
        List<NamedAudience.Recipient> named = new ArrayList<>();
        for (String account : accounts) {
            User user = registry.find(account).orElseGet(() -> User.named(account));
            named.add(new NamedAudience.Recipient(account, user));
        }
        return take(order, named, 0, true);
    }

    /** A message to an account that exists, which is pushed if that is offline. */
    public SentMessage message(Order order, String to) {
        User user = registry.find(to).orElseGet(() -> User.named(to));
        String id = take(order, List.of(new NamedAudience.Recipient(to, user)), 0, true);
        return SentMessage.of(dispatcher.task(id).orElseThrow());
    }

    /** The audience that was taken on before. */
    public Audience audience(List<NamedAudience.Recipient> named, int drawnCount) {
        NamedAudience byName = new NamedAudience(named, devices);
        return drawnCount == 0 ? byName : new DrawnAudience(byName, drawnAccounts(), drawnCount, devices);
    }

    /** Goes on behind the pushes of an earlier process. */
    public synchronized void continueBehind(int lastNumber) {
        number = lastNumber;
    }

    /** Starts anew. */
    public synchronized void reset() {
        byRandom.clear();
        number = 0;
    }

    private String take(Order order, List<NamedAudience.Recipient> named, int drawnCount, boolean toUserIds) {
        PushTask task;
        boolean early;
        synchronized (this) {
            String random = order.call() + " " + order.from() + " " + order.random();
            Optional<String> same = sameAs(random);
            if (same.isPresent()) {
                return same.get();
            }
            task = task(order, named, drawnCount, toUserIds);
            remember(random, task.id());
            listener.accepted(task, named, drawnCount);
            early = settings.early() || variations.isEarly(task.order().number());
            dispatcher.accept(task, early ? Duration.ZERO : settings.lead());
        }
        if (early) {
            awaitFirst(task);
        }
        return task.id();
    }

    private PushTask task(Order order, List<NamedAudience.Recipient> named, int drawnCount, boolean toUserIds) {
        long key = Draw.of(Draw.of(settings.seed(), TASK), ++number);
        long seconds = timeline.now().getEpochSecond();
        String taskId = order.call().startsWith("openim/")
                ? SentMessage.pushId(key, seconds, settings.sdkAppId(), order.random())
                : variations.taskId(TaskIds.of(order, key, toUserIds, seconds, settings.sdkAppId()), number);
        PushOrder accepted = new PushOrder(
                number,
                key,
                order.call(),
                taskId,
                order.dataId() == null && !order.call().startsWith("openim/")
                        ? variations.noDataId(number)
                        : order.dataId(),
                seconds,
                toUserIds,
                order.onlineOnly(),
                order.request().toString());
        return new PushTask(accepted, audience(named, drawnCount), timeline.second());
    }

    private Optional<String> sameAs(String random) {
        Accepted before = byRandom.get(random);
        boolean isSame = before != null
                && timeline.now().toEpochMilli() - before.millis()
                        < settings.sameRandom().toMillis();
        return isSame ? Optional.of(before.taskId()) : Optional.empty();
    }

    private void remember(String random, String taskId) {
        byRandom.put(random, new Accepted(taskId, timeline.now().toEpochMilli()));
        if (byRandom.size() > REMEMBERED) {
            byRandom.remove(byRandom.keySet().iterator().next());
        }
    }

    private void awaitFirst(PushTask task) {
        try {
            dispatcher.awaitFirst(task, FIRST_CALLBACK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drawing names takes a fifth of a second at first, so it is put off until they are needed. */
    private synchronized DrawnAccounts drawnAccounts() {
        if (drawn == null) {
            drawn = new DrawnAccounts(settings.seed());
        }
        return drawn;
    }

    /** Ids in the form that each call's answers have. */
    private static final class TaskIds {
        static String of(Order order, long key, boolean toUserIds, long seconds, long app) {
            TaskId drawn = TaskId.drawn(key, toUserIds, seconds, app);
            TaskId id = new TaskId(toUserIds, seconds, app, drawn.sender(), drawn.sequence(), (int) order.random());
            return order.call().startsWith("all_member_push/") ? old(id) : id.toString();
        }

        /** Decimal, and without the time. */
        private static String old(TaskId id) {
            return id.sdkAppId() + "_" + id.sender() + "_" + Integer.toUnsignedString(id.sequence()) + "_"
                    + Integer.toUnsignedString(id.random());
        }
    }
}
