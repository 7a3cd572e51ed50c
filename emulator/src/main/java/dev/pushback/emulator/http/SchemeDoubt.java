package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Message;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Whether a receiver is called by the wrong one of http and https: asked once, when a call ends as such calls do, and never
 * of a receiver that has understood one. Safe for any number of threads.
 */
@API(status = API.Status.INTERNAL)
public final class SchemeDoubt {

    private static final CompletableFuture<Message> NOTHING = CompletableFuture.completedFuture(Message.NONE);

    private final Function<HttpCall, CompletableFuture<Attempt>> sender;
    private CompletableFuture<Message> met;

    /** @param sender asks */
    public SchemeDoubt(Function<HttpCall, CompletableFuture<Attempt>> sender) {
        this.sender = requireNonNull(sender, "sender");
    }

    /** The attempt, as one that met the other scheme if it did. */
    public CompletableFuture<Attempt> told(Attempt attempt) {
        return after(attempt).thenApply(found -> found.isNone() ? attempt : OtherScheme.with(attempt, found));
    }

    /** What this attempt has met if it is the other scheme, see {@link OtherScheme#met}; else nothing. */
    public CompletableFuture<Message> after(Attempt attempt) {
        if (OtherScheme.mayBe(attempt)) {
            return asked(attempt);
        }
        if (attempt.isAnswered()) {
            understood();
        }
        return NOTHING;
    }

    private synchronized CompletableFuture<Message> asked(Attempt attempt) {
        if (met == null) {
            met = OtherScheme.met(attempt.call().uri(), sender);
        }
        return met;
    }

    private synchronized void understood() {
        if (met == null) {
            met = NOTHING;
        }
    }
}
