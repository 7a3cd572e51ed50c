package dev.pushback.contract.receiver;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CallConnection;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** The calls of one connection, answered one after the other. For the connection's own thread. */
final class ReceiverConnection implements CallConnection {

    private static final int MAX_WAITING = 16;
    private static final Duration LINGERING = Duration.ofMillis(500);

    private final Channel channel;
    private final ReceiverState desk;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private Turn turn;
    private boolean over;
    private long lastStep = System.nanoTime();

    ReceiverConnection(Channel channel, ReceiverState desk) {
        this.channel = channel;
        this.desk = desk;
    }

    /** A call came; it is answered when those before it are. */
    void next(ReceivedCall call, boolean last) {
        enqueue(new Turn(call, null, last));
    }

    /** Nothing more will come; this is the answer. */
    void last(BackendReply answer) {
        enqueue(new Turn(null, answer, true));
    }

    /** Closes the connection when nothing happens for too long. */
    void watch() {
        long pause = desk.limits().pause().toNanos();
        long left = lastStep + pause - System.nanoTime();
        if (left <= 0) {
            channel.close();
        } else if (channel.isOpen()) {
            channel.eventLoop().schedule(this::watch, left, TimeUnit.NANOSECONDS);
        }
    }

    /** Takes calls only while not too many wait for their answers, or answers for being read. */
    void listen() {
        channel.config().setAutoRead(waiting.size() < MAX_WAITING && channel.isWritable());
    }

    @Override
    public boolean isLast() {
        return turn.last();
    }

    @Override
    public void write(byte[] bytes) {
        if (!over) {
            channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        }
    }

    @Override
    public void after(Duration delay, Runnable action) {
        channel.eventLoop().schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isOpen() {
        return !over && channel.isOpen();
    }

    @Override
    public void done() {
        if (turn.last()) {
            close();
            return;
        }
        lastStep = System.nanoTime();
        turn = null;
        listen();
        answerNext();
    }

    /** First the sending half only: closing with bytes unread would break off what the client has still to read. */
    @Override
    public void close() {
        over = true;
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> hangUp());
    }

    @Override
    public boolean takes() {
        return isOpen() && channel.isWritable();
    }

    @Override
    public void reset() {
        over = true;
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.unsafe().closeForcibly();
    }

    @Override
    public void die() {
        reset();
        desk.die();
    }

    private void enqueue(Turn next) {
        lastStep = System.nanoTime();
        waiting.add(next);
        listen();
        answerNext();
    }

    private void answerNext() {
        if (turn == null && !over && !waiting.isEmpty()) {
            turn = waiting.remove();
            if (turn.call() == null) {
                play(turn.answer());
            } else if (desk.isAnsweredElsewhere()) {
                passOn(turn.call());
            } else {
                play(desk.answer(turn.call()));
            }
        }
    }

    private void passOn(ReceivedCall call) {
        desk.answerElsewhere(call)
                .thenAccept(answer -> channel.eventLoop().execute(() -> {
                    play(answer);
                    desk.gaveBack(call, answer);
                }));
    }

    private void play(BackendReply answer) {
        answer.effect().play(answer, this);
    }

    private void hangUp() {
        if (channel instanceof SocketChannel socket && channel.pipeline().get(ReceiverPipeline.TLS) == null) {
            socket.shutdownOutput();
            after(LINGERING, channel::close);
        } else {
            channel.close();
        }
    }

    /** A call, or the answer to what was none. */
    private record Turn(ReceivedCall call, BackendReply answer, boolean last) {}
}
