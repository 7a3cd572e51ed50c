package dev.pushback.contract.script;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scripts of several callbacks. */
public final class Scripts {

    private Scripts() {}

    /** One after the other, each when the one before has been answered. */
    public static Script inTurn(CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks),
                "one after the other",
                (scene, specs) -> specs.stream()
                        .map(spec -> scene.transport().send(spec.in(scene)).join())
                        .toList());
    }

    /** The same callback, bit by bit the same body, several times in turn. */
    public static Script again(int times, CallbackSpec callback) {
        return inTurn(Collections.nCopies(times, callback).toArray(CallbackSpec[]::new));
    }

    /** All at once, each on a connection of its own. */
    public static Script together(CallbackSpec... callbacks) {
        return new Several(
                List.of(callbacks),
                "at once",
                (scene, specs) -> joined(specs.stream().map(spec -> spec.in(scene)).toList().stream()
                        .map(scene.transport()::send)));
    }

    /** The same callback several times at once. */
    public static Script copiesTogether(int copies, CallbackSpec callback) {
        return together(Collections.nCopies(copies, callback).toArray(CallbackSpec[]::new));
    }

    /** The same callback many times in turn on one kept connection. */
    public static Script onOneConnection(int times, CallbackSpec callback) {
        return new Several(Collections.nCopies(times, callback), "on one connection", (scene, specs) -> {
            try (Transport.Connection connection = scene.transport().connection()) {
                return specs.stream()
                        .map(spec -> connection.send(spec.in(scene)).join())
                        .toList();
            }
        });
    }

    /** The same callback many times in turn, each on a connection that is closed afterwards. */
    public static Script onFreshConnections(int times, CallbackSpec callback) {
        return new Several(
                Collections.nCopies(times, callback),
                "on fresh connections",
                (scene, specs) -> specs.stream().map(spec -> alone(scene, spec)).toList());
    }

    private static Attempt alone(Scene scene, CallbackSpec spec) {
        try (Transport.Connection connection = scene.transport().connection()) {
            return connection.send(spec.in(scene)).join();
        }
    }

    private static List<Attempt> joined(Stream<CompletableFuture<Attempt>> calls) {
        return calls.toList().stream().map(CompletableFuture::join).toList();
    }

    @FunctionalInterface
    private interface Playing {
        List<Attempt> play(Scene scene, List<CallbackSpec> specs);
    }

    private record Several(List<CallbackSpec> callbacks, String how, Playing playing) implements Script {
        @Override
        public List<Attempt> play(Scene scene) {
            return playing.play(scene, callbacks);
        }

        @Override
        public String describe() {
            List<String> kinds =
                    callbacks.stream().map(CallbackSpec::describe).distinct().toList();
            String what = kinds.size() == 1
                    ? callbacks.size() + " times " + kinds.get(0)
                    : kinds.stream().collect(Collectors.joining("; then "));
            return what + ", " + how;
        }
    }
}
