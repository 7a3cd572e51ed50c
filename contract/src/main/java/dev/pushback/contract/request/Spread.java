package dev.pushback.contract.request;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Callbacks over several connections at once, on each one after the other.
 *
 * <p>Once a callback got no answer in time, only those go out still that stand before the last that is under way: what came
 * back are then the answers to the first so many, and the time limit is not waited for with each of the others. For one use.
 */
final class Spread {

    private final CaseContext scene;
    private final List<CallbackSpec> specs;
    private final int connections;
    private final List<CompletableFuture<Attempt>> sent;
    private int furthest;
    private boolean silent;

    Spread(CaseContext scene, List<CallbackSpec> specs, int connections) {
        this.scene = scene;
        this.specs = specs;
        this.connections = connections;
        this.sent = new ArrayList<>(IntStream.range(0, specs.size())
                .mapToObj(i -> new CompletableFuture<Attempt>())
                .toList());
    }

    /** The attempts of the first callbacks, of all where each is answered in time. */
    List<Attempt> play() {
        List<Transport.Connection> open = IntStream.range(0, Math.min(connections, specs.size()))
                .mapToObj(i -> scene.transport().connection())
                .toList();
        try {
            for (int i = 0; i < open.size(); i++) {
                send(i, open.get(i));
            }
            return sent.stream()
                    .map(CompletableFuture::join)
                    .takeWhile(attempt -> attempt != null)
                    .toList();
        } finally {
            open.forEach(Transport.Connection::close);
        }
    }

    private void send(int place, Transport.Connection connection) {
        if (place >= specs.size()) {
            return;
        }
        if (!begins(place)) {
            sent.get(place).complete(null);
            send(place + connections, connection);
            return;
        }
        connection.send(specs.get(place).in(scene)).whenComplete((attempt, fault) -> {
            if (fault != null) {
                sent.get(place).completeExceptionally(fault);
                return;
            }
            answered(attempt);
            send(place + connections, connection);
            sent.get(place).complete(attempt);
        });
    }

    private synchronized boolean begins(int place) {
        if (silent && place > furthest) {
            return false;
        }
        furthest = Math.max(furthest, place);
        return true;
    }

    private synchronized void answered(Attempt attempt) {
        silent |= attempt.isOutOfTime();
    }
}
