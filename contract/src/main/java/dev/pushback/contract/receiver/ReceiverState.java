package dev.pushback.contract.receiver;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.BodyContents;
import dev.pushback.contract.receiver.backend.BodyReader;
import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the connections of one receiver share. Safe for any number of threads. */
final class ReceiverState {

    private final ReceiverOptions options;
    private final EventRepository keeper;
    private final Backend backend;
    private final Runnable death;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong buffered = new AtomicLong();
    private final LongAdder calls = new LongAdder();
    private final LongAdder taken = new LongAdder();

    ReceiverState(ReceiverOptions options, EventRepository keeper, Backend backend, Runnable death) {
        this.options = options;
        this.keeper = keeper;
        this.backend = backend;
        this.death = death;
    }

    /** Answers, and tells the listener. */
    BackendReply answer(ReceivedCall call) {
        BackendReply answer = safely(call);
        count(call, answer);
        options.listener().answered(call, answer);
        return answer;
    }

    /** Whether somebody else answers. */
    boolean isAnsweredElsewhere() {
        return options.instead() != null;
    }

    /** The answer of somebody else, on any thread. */
    CompletionStage<BackendReply> answerElsewhere(ReceivedCall call) {
        return options.instead().answer(call);
    }

    /** The answer of somebody else has gone out. */
    void gaveBack(ReceivedCall call, BackendReply answer) {
        count(call, answer);
        BodyContents contents = BodyReader.read(call);
        if (answer.taken() && contents.isCallback()) {
            keeper.keep(contents.events());
        }
        options.listener().answered(call, answer);
    }

    private void count(ReceivedCall call, BackendReply answer) {
        if (!call.isProbe()) {
            calls.increment();
            if (answer.taken()) {
                taken.increment();
            }
        }
    }

    /** Lets a connection in, unless there are too many. */
    boolean admit() {
        if (connections.incrementAndGet() <= options.limits().connections()) {
            return true;
        }
        connections.decrementAndGet();
        return false;
    }

    void leave() {
        connections.decrementAndGet();
    }

    /** Counts bytes of bodies under way; false if they are too many. */
    boolean hold(int bytes) {
        return buffered.addAndGet(bytes) <= options.limits().allBodiesBytes();
    }

    void release(int bytes) {
        buffered.addAndGet(-bytes);
    }

    ReceiverLimits limits() {
        return options.limits();
    }

    Clock clock() {
        return options.settings().clock();
    }

    Received received() {
        return new Received(calls.sum(), taken.sum(), keeper.received(), keeper.duplicates());
    }

    /** Ends the receiver, from a thread of its own. */
    void die() {
        new Thread(death, "pushback-receiver-death").start();
    }

    private BackendReply safely(ReceivedCall call) {
        try {
            return backend.answer(call);
        } catch (RuntimeException e) {
            return BackendReply.refused(500, "the receiver crashed: " + e);
        }
    }
}
