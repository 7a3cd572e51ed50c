package dev.pushback.contract.cli;

import dev.pushback.emulator.CallbackUrl;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waits until a receiver accepts a connection.
 *
 * @param atMost how long; {@code null} for not at all
 * @param terminal where it is said that there is something to wait for
 */
record Waiting(Duration atMost, Terminal terminal) {

    /**
     * Waits, unless it is stopped: nobody waits any longer then, not even for a name server.
     *
     * @return why the receiver can't be called; empty if it can, or if the waiting was stopped
     */
    String problem(CallbackUrl receiver, Stop stop) {
        if (atMost == null) {
            return "";
        }
        CompletableFuture<String> problem = new CompletableFuture<>();
        Thread waiting = new Thread(() -> problem.complete(await(receiver)), "pushback-wait");
        waiting.setDaemon(true);
        stop.by(() -> {
            problem.complete("");
            waiting.interrupt();
        });
        waiting.start();
        return problem.join();
    }

    private String await(CallbackUrl receiver) {
        if (Neighborhood.accepts(receiver)) {
            return "";
        }
        String within = " within " + Durations.shown(atMost) + " (--wait)";
        terminal.hint("waiting for " + receiver + " to accept a connection" + within);
        return Neighborhood.awaits(receiver, atMost) ? "" : "nobody accepted a connection at " + receiver + within;
    }
}
