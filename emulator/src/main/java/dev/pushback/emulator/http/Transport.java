package dev.pushback.emulator.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;

/**
 * Carries calls to a receiver. Safe for any number of threads.
 *
 * <p>No method throws for what a receiver or the network does: every call ends in an {@link Attempt}, within the time
 * limit of {@link TransportOptions#timeout()}.
 */
@API(status = API.Status.STABLE)
public interface Transport extends AutoCloseable {

    /** Sends over a kept connection if one is idle, else over a new one, which is kept afterwards. */
    CompletableFuture<Attempt> send(HttpCall call);

    /**
     * Sends calls at once: where connections for them are idle, all have gone out before an answer to one is read.
     *
     * @return what becomes of each, in their order
     */
    default List<CompletableFuture<Attempt>> sendTogether(List<HttpCall> calls) {
        return calls.stream().map(this::send).toList();
    }

    /** A connection of one's own, opened with the first call and not shared. */
    Connection connection();

    /** Closes the kept connections that are idle now; those of {@link #connection()} are left alone. */
    default void closeIdle() {
        // Nothing is kept.
    }

    /** Closes all connections; calls under way end as failed. */
    @Override
    void close();

    /** One connection, on which calls follow each other; reopened when the receiver has closed it. */
    interface Connection extends AutoCloseable {

        /** Sends when the calls before it have ended. */
        CompletableFuture<Attempt> send(HttpCall call);

        /** How often a connection had to be opened so far. */
        int opened();

        /** Closes the connection. */
        @Override
        void close();
    }
}
