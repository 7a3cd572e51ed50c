package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.emulator.target.CallbackUrl;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waits until a receiver accepts a connection.
 *
 * @param atMost how long; {@code null} for not at all
 * @param terminal where it is said that there is something to wait for
 */
public record ReadinessWait(Duration atMost, Terminal terminal) {

    /**
     * Waits, unless it is stopped: nobody waits any longer then, not even for a name server.
     *
     * @return why the receiver can't be called; empty if it can, or if the waiting was stopped
     */
    public String problem(CallbackUrl receiver, CancellationToken stop) {
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
        if (NetworkScope.accepts(receiver)) {
            return "";
        }
        String within = " within " + DurationConverter.shown(atMost) + " (--wait)";
        terminal.hint("waiting for " + receiver + " to accept a connection" + within);
        return NetworkScope.awaits(receiver, atMost) ? "" : "nobody accepted a connection at " + receiver + within;
    }
}
