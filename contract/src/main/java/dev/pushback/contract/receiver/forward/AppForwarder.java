package dev.pushback.contract.receiver.forward;

import dev.pushback.contract.receiver.backend.AsyncBackend;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.OtherScheme;
import dev.pushback.emulator.http.SchemeDoubt;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Passes calls on to an app: method, query, headers and body as they came, to the app's own URL.
 *
 * <p>A slow app is waited for, longer than whoever calls does, so that its reply can be recorded. An app that is not there, or
 * breaks off, breaks off here, too. Safe for any number of threads.
 */
public final class AppForwarder implements AsyncBackend, AutoCloseable {

    /** Fifteen times as long as Tencent waits. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int CONNECTIONS = 256;
    private static final long GRACE_SECONDS = 2;

    private final CallbackUrl app;
    private final Transport transport;
    private final ForwardListener listener;
    private final Transport asking;
    private final SchemeDoubt doubt;
    private final AtomicBoolean doubted = new AtomicBoolean();
    private final Phaser underWay = new Phaser(1);

    /**
     * Passes on to this app.
     *
     * @param tls whom to trust over https
     * @throws IllegalArgumentException if a certificate can't be read
     */
    public AppForwarder(CallbackUrl app, TransportOptions.Tls tls, ForwardListener listener) {
        this.app = app;
        this.listener = listener;
        TransportOptions carried = TransportOptions.defaults().withTls(tls);
        this.transport = new NettyTransport(carried.withTimeout(PATIENCE).withConnections(CONNECTIONS));
        this.asking = new NettyTransport(carried.withConnections(1));
        this.doubt = new SchemeDoubt(asking::send);
    }

    @Override
    public CompletionStage<BackendReply> answer(ReceivedCall call) {
        underWay.register();
        return sent(call)
                .thenCompose(attempt -> {
                    listener.forwarded(call, attempt);
                    return doubt.after(attempt).thenApply(met -> {
                        tell(met);
                        return PassedReply.of(attempt);
                    });
                })
                .whenComplete((reply, fault) -> underWay.arriveAndDeregister());
    }

    /** Calls under way have two seconds more to be answered and recorded. */
    @Override
    public void close() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            // They end as broken off, and are recorded so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        asking.close();
    }

    /** What Tencent sees is what came: of what is wrong only whoever looks is told. */
    private void tell(Message met) {
        if (!met.isNone() && doubted.compareAndSet(false, true)) {
            listener.misled(OtherScheme.remedy(met));
        }
    }

    private CompletableFuture<Attempt> sent(ReceivedCall call) {
        return transport.send(PassedCall.of(call, app));
    }
}
