package dev.pushback.contract.request;

import static java.util.Comparator.naturalOrder;

import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scripts of several callbacks. */
public final class RequestPlans {

    /** What begins within such a time does so at once, for a receiver that has two seconds. */
    private static final Duration TOGETHER = Duration.ofMillis(400);

    private RequestPlans() {}

    /** One after the other, each when the one before has been answered. */
    public static RequestPlan inTurn(CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks),
                RequestMessage.IN_TURN.of(),
                (scene, specs) -> specs.stream()
                        .map(spec -> scene.transport().send(spec.in(scene)).join())
                        .toList());
    }

    /** One after the other, until one gets no answer in time: where each is to be answered alike, the others say no more. */
    public static RequestPlan inTurnUntilSilent(CallbackSpec... callbacks) {
        return new Several(List.of(callbacks), RequestMessage.IN_TURN.of(), (scene, specs) -> {
            List<Attempt> attempts = new ArrayList<>();
            boolean silent = false;
            for (int i = 0; i < specs.size() && !silent; i++) {
                Attempt attempt = scene.transport().send(specs.get(i).in(scene)).join();
                attempts.add(attempt);
                silent = attempt.isOutOfTime();
            }
            return attempts;
        });
    }

    /**
     * One after the other until one is acknowledged, or the first is not even answered: to find out what the first one
     * lacks.
     */
    public static RequestPlan untilAcknowledged(CallbackSpec... callbacks) {
        return new Several(List.of(callbacks), RequestMessage.UNTIL_ACKNOWLEDGED.of(), (scene, specs) -> {
            List<Attempt> attempts = new ArrayList<>();
            for (CallbackSpec spec : specs) {
                Attempt attempt = scene.transport().send(spec.in(scene)).join();
                attempts.add(attempt);
                if (!attempt.isAnswered() || Delivery.isAcknowledged(attempt)) {
                    break;
                }
            }
            return attempts;
        });
    }

    /** The same callback, bit by bit the same body, several times in turn. */
    public static RequestPlan again(int times, CallbackSpec callback) {
        return inTurn(Collections.nCopies(times, callback).toArray(CallbackSpec[]::new));
    }

    /** All at once, each on a connection of its own. */
    public static RequestPlan together(CallbackSpec... callbacks) {
        return new AtOnce(
                new Several(
                        List.of(callbacks),
                        RequestMessage.AT_ONCE.of(),
                        Condition.OVERLAPPING,
                        (scene, specs) ->
                                joined(scene
                                        .transport()
                                        .sendTogether(specs.stream()
                                                .map(spec -> spec.in(scene))
                                                .toList())
                                        .stream())),
                true);
    }

    /** The same callback several times at once. */
    public static RequestPlan copiesTogether(int copies, CallbackSpec callback) {
        return together(Collections.nCopies(copies, callback).toArray(CallbackSpec[]::new));
    }

    /** One after the other on one kept connection. */
    public static RequestPlan onOneConnection(CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks), RequestMessage.ON_ONE_CONNECTION.of(), Condition.KEPT, (scene, specs) -> {
                    try (Transport.Connection connection = scene.transport().connection()) {
                        return specs.stream()
                                .map(spec -> connection.send(spec.in(scene)).join())
                                .toList();
                    }
                });
    }

    /** One after the other on one kept connection, which is idle for a while before each. */
    public static RequestPlan onIdleConnection(Duration idle, CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks),
                RequestMessage.ON_IDLE_CONNECTION.of(idle.toMillis()),
                Condition.KEPT,
                (scene, specs) -> {
                    try (Transport.Connection connection = scene.transport().connection()) {
                        return specs.stream()
                                .map(spec -> after(idle, () -> connection.send(spec.in(scene))))
                                .toList();
                    }
                });
    }

    /** The first on a connection that is kept and idle, the second meanwhile on another, the third on the first again. */
    public static RequestPlan besideIdle(CallbackSpec first, CallbackSpec meanwhile, CallbackSpec last) {
        return new Several(
                List.of(first, meanwhile, last),
                RequestMessage.BESIDE_IDLE.of(),
                Condition.IDLE_NEIGHBOUR,
                (scene, specs) -> {
                    try (Transport.Connection idle = scene.transport().connection();
                            Transport.Connection other = scene.transport().connection()) {
                        return List.of(
                                idle.send(specs.get(0).in(scene)).join(),
                                other.send(specs.get(1).in(scene)).join(),
                                idle.send(specs.get(2).in(scene)).join());
                    }
                });
    }

    /** One after the other, each on a connection that is closed afterwards. */
    public static RequestPlan onFreshConnections(CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks),
                RequestMessage.ON_FRESH_CONNECTIONS.of(),
                Condition.FRESH,
                (scene, specs) -> specs.stream().map(spec -> alone(scene, spec)).toList());
    }

    /**
     * So many callbacks on so many connections at once, on each one after the other; not all of them where one gets no
     * answer in time, but always the first so many.
     */
    public static RequestPlan spread(int connections, CallbackSpec... callbacks) {
        return new AtOnce(
                new Several(
                        List.of(callbacks),
                        RequestMessage.SPREAD.of(connections),
                        Condition.OVERLAPPING,
                        (scene, specs) -> new Spread(scene, specs, connections).play()),
                false);
    }

    /** So many callbacks, made from their index. */
    public static CallbackSpec[] times(int count, IntFunction<CallbackSpec> callback) {
        return IntStream.range(0, count).mapToObj(callback).toArray(CallbackSpec[]::new);
    }

    private static Attempt alone(CaseContext scene, CallbackSpec spec) {
        try (Transport.Connection connection = scene.transport().connection()) {
            return connection.send(spec.in(scene)).join();
        }
    }

    private static Attempt after(Duration idle, Supplier<CompletableFuture<Attempt>> call) {
        return CompletableFuture.supplyAsync(
                        call, CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS))
                .thenCompose(attempt -> attempt)
                .join();
    }

    private static List<Attempt> joined(Stream<CompletableFuture<Attempt>> calls) {
        return calls.toList().stream().map(CompletableFuture::join).toList();
    }

    @FunctionalInterface
    private interface Playing {
        List<Attempt> play(CaseContext scene, List<CallbackSpec> specs);
    }

    private record Several(List<CallbackSpec> callbacks, Message how, Condition condition, Playing playing)
            implements RequestPlan {
        Several(List<CallbackSpec> callbacks, Message how, Playing playing) {
            this(callbacks, how, Condition.NONE, playing);
        }

        @Override
        public Optional<Unmet> unmetIn(List<Attempt> attempts) {
            return condition.unmetIn(attempts);
        }

        @Override
        public List<Attempt> play(CaseContext scene) {
            return playing.play(scene, callbacks);
        }

        @Override
        public Message describe() {
            List<Message> kinds =
                    callbacks.stream().map(CallbackSpec::describe).distinct().toList();
            Message what = kinds.size() == 1
                    ? RequestMessage.TIMES.of(callbacks.size(), kinds.get(0))
                    : Message.joined(RequestMessage.THEN, kinds);
            return RequestMessage.HOW.of(what, how);
        }
    }

    private record AtOnce(RequestPlan script, boolean beginsTogether) implements RequestPlan {

        @Override
        public boolean isStretchedIn(List<Attempt> attempts) {
            if (!beginsTogether) {
                return false;
            }
            Instant first =
                    attempts.stream().map(Attempt::at).min(naturalOrder()).orElseThrow();
            Instant last =
                    attempts.stream().map(Attempt::at).max(naturalOrder()).orElseThrow();
            return Duration.between(first, last).compareTo(TOGETHER) > 0;
        }

        @Override
        public List<Attempt> play(CaseContext scene) {
            return script.play(scene);
        }

        @Override
        public Optional<Unmet> unmetIn(List<Attempt> attempts) {
            return script.unmetIn(attempts);
        }

        @Override
        public List<CallbackSpec> callbacks() {
            return script.callbacks();
        }

        @Override
        public boolean isAtOnce() {
            return true;
        }

        @Override
        public Message describe() {
            return script.describe();
        }
    }
}
