package dev.pushback.contract.receiver.backend;

/** How an answer goes over the wire. {@link WireEffects} has them all. */
@FunctionalInterface
public interface WireEffect {

    /** Sends the answer, or what is left of it; ends with {@code done}, {@code close} or {@code reset}, sooner or later. */
    void play(BackendReply answer, CallConnection connection);
}
