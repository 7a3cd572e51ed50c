package dev.pushback.contract;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A receiver without sockets that knows its connections: answers each call by what it holds and by how it came. */
public final class WiredReceiver implements Transport {

    private final Function<Met, Attempt> answers;
    private final Set<Line> open = new HashSet<>();
    private final Line shared = new Line();
    private int connections;
    private int calls;

    /** Answers so. */
    public WiredReceiver(Function<Met, Attempt> answers) {
        this.answers = answers;
    }

    /**
     * A call.
     *
     * @param call what was sent
     * @param connection the number of its connection, from 1
     * @param place which call of the connection it is, from 1
     * @param open how many connections are open, this one included
     * @param number which of all calls it is, from 1
     */
    public record Met(HttpCall call, int connection, int place, int open, int number) {}

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        return shared.send(call);
    }

    @Override
    public Connection connection() {
        return new Line();
    }

    @Override
    public void closeIdle() {
        shared.close();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private final class Line implements Connection {

        private int number;
        private int place;
        private int opened;

        @Override
        public CompletableFuture<Attempt> send(HttpCall call) {
            synchronized (WiredReceiver.this) {
                if (open.add(this)) {
                    number = ++connections;
                    place = 0;
                    opened++;
                }
                Attempt one = answers.apply(new Met(call, number, ++place, open.size(), ++calls));
                Attempt.Carried carried = new Attempt.Carried(number, place);
                if (!one.isAnswered()) {
                    open.remove(this);
                }
                return CompletableFuture.completedFuture(new Attempt(
                        one.call(), one.at(), one.took(), one.reply(), one.failure(), one.detail(), carried));
            }
        }

        @Override
        public int opened() {
            return opened;
        }

        @Override
        public void close() {
            synchronized (WiredReceiver.this) {
                open.remove(this);
            }
        }
    }
}
