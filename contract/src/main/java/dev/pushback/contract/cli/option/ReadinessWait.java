package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.OtherScheme;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.range.Range;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until a receiver answers, whatever it says. What stands in front of one that is starting refuses, closes or resets
 * connections, as a container's port does, or answers 502, 503 or 504, as a proxy does.
 *
 * @param atMost how long; {@code null} for not at all
 * @param carried how it is asked
 * @param terminal where it is said that there is something to wait for
 * @param death why nobody will ever come; nothing as long as somebody may
 */
public record ReadinessWait(Duration atMost, TransportOptions carried, Terminal terminal, Supplier<Message> death) {

    private static final int PAUSE_MILLIS = 50;
    private static final Set<Integer> NOT_YET = Set.of(502, 503, 504);
    private static final Set<HttpMessage> BROKEN_OFF = EnumSet.of(
            HttpMessage.CLOSED_IN_HANDSHAKE, HttpMessage.IS_CLOSED, HttpMessage.RESET_BY_PEER, HttpMessage.BROKEN_PIPE);
    private static final Set<Failure> NOBODY =
            EnumSet.of(Failure.DNS, Failure.REFUSED, Failure.CONNECT_TIMEOUT, Failure.CLOSED, Failure.RESET);

    /**
     * Waits, unless it is stopped: nobody waits any longer then, not even for a name server.
     *
     * @return why the receiver can't be called; nothing if it can, or if the waiting was stopped
     */
    public Message problem(CallbackUrl receiver, CancellationToken stop) {
        if (atMost == null) {
            return Message.NONE;
        }
        CompletableFuture<Message> problem = new CompletableFuture<>();
        Thread waiting = new Thread(() -> problem.complete(await(receiver)), "pushback-wait");
        waiting.setDaemon(true);
        stop.by(() -> {
            problem.complete(Message.NONE);
            waiting.interrupt();
        });
        waiting.start();
        return problem.join();
    }

    private Message await(CallbackUrl receiver) {
        long end = System.nanoTime() + atMost.toNanos();
        try (Transport transport = new NettyTransport(carried)) {
            Message seen = look(receiver, transport);
            if (!seen.isNone()) {
                terminal.hint(OptionMessage.WAITING.of(receiver.toString(), Range.written(atMost)));
            }
            while (!seen.isNone() && System.nanoTime() < end && death.get().isNone() && pause()) {
                seen = look(receiver, transport);
            }
            if (!death.get().isNone()) {
                return death.get();
            }
            return seen.isNone() ? seen : OptionMessage.NO_ANSWER.of(receiver.toString(), Range.written(atMost), seen);
        }
    }

    /** What shows that nobody is there yet; nothing if somebody is. */
    private static Message look(CallbackUrl receiver, Transport transport) {
        Attempt attempt = transport
                .send(new HttpCall("GET", receiver.with(List.of()), List.of(), new byte[0]))
                .thenCompose(seen -> OtherScheme.told(seen, transport::send)) // somebody is there, who is called amiss
                .join();
        if (attempt.isAnswered()) {
            int status = attempt.reply().status();
            return NOT_YET.contains(status) ? OptionMessage.STATUS.of(status) : Message.NONE;
        }
        return NOBODY.contains(attempt.failure()) || isBrokenHandshake(attempt)
                ? attempt.failure().message()
                : Message.NONE;
    }

    /** A handshake that ends without a word of the other side, which a wrong certificate never does. */
    private static boolean isBrokenHandshake(Attempt attempt) {
        return attempt.failure() == Failure.TLS && BROKEN_OFF.stream().anyMatch(attempt.detail()::is);
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
