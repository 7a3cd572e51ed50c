package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.schema.message.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.function.Supplier;

/**
 * A callback on its way, with a buffer that is used again for the next one.
 *
 * <p>Shape: the buffer holds the body at a fixed place, with room before it for the head, so that head and body go out as
 * one piece, and again with another head when the callback is retried.
 *
 * <p>Threads: whoever fills it hands it over to {@link LoadClient#execute}; from then on it belongs to the event loop.
 */
public abstract class LoadCall extends PendingCall {

    /** The status when there is none. */
    public static final int NO_STATUS = 0;

    private static final int HEAD_ROOM = 1024;
    private static final ByteBufAllocator MEMORY = EventLoops.MEMORY;
    private static final byte[] NOTHING = {};

    private ByteBuf buffer = Unpooled.EMPTY_BUFFER;
    private int bodyStart;
    private int length;
    private LoadClient client;
    private boolean sent;
    private RecordedRequest recorded;
    private String query = "";

    private int status;
    private byte[] reply = NOTHING;
    private Failure failure;
    private Message detail = Message.NONE;

    /** What happens when this call has ended, on the event loop; the connection is free again. */
    protected abstract void ended();

    /** Takes over a body, which may be overwritten afterwards, and forgets all that was before. */
    public final void fill(byte[] source, int bodyLength) {
        if (buffer.refCnt() != 1 || buffer.capacity() < HEAD_ROOM + bodyLength) {
            release();
            buffer = MEMORY.directBuffer(HEAD_ROOM + bodyLength + bodyLength / 4);
        }
        bodyStart = HEAD_ROOM;
        length = bodyLength;
        recorded = null;
        sent = false;
        buffer.setBytes(bodyStart, source, 0, bodyLength);
    }

    /** Makes it go out as this says. */
    public final void sendAs(RecordedRequest asThis) {
        recorded = asThis;
    }

    /** Makes further attempts go out with the query of the last one, as it is. */
    public final void keepQuery() {
        recorded = new RecordedRequest(recorded == null ? null : recorded.path(), query, true);
    }

    /** The query that went out last, as it stands behind the {@code ?}. */
    public final String query() {
        return query;
    }

    /** How many bytes the body has. */
    public final int length() {
        return length;
    }

    /** A copy of the body. */
    public final byte[] copyBody() {
        byte[] body = new byte[length];
        buffer.getBytes(bodyStart, body);
        return body;
    }

    /** The status of the reply, or {@link #NO_STATUS}. */
    public final int status() {
        return status;
    }

    /** The body of the reply as far as it came; leave it alone. */
    public final byte[] reply() {
        return reply;
    }

    /** Gives up the reply, which nobody will look at again. */
    public final void forgetReply() {
        reply = NOTHING;
    }

    /** Why there is no whole reply; {@code null} if there is one. */
    public final Failure failure() {
        return failure;
    }

    /** The cause of the failure; {@link Message#NONE} if there is none. */
    public final Message detail() {
        return detail;
    }

    /** Gives the memory back; the call can be filled anew. */
    public final void release() {
        if (buffer.refCnt() > 0) {
            buffer.release();
        }
        buffer = Unpooled.EMPTY_BUFFER;
    }

    /**
     * Whether the receiver closed a kept connection under the last attempt, so that it was sent again: it may have arrived
     * twice.
     */
    public final boolean wasResent() {
        return sent && wasLost();
    }

    final RecordedRequest recorded() {
        return recorded;
    }

    /** It goes out by that client. */
    final void by(LoadClient sender) {
        client = sender;
        sent = true;
    }

    @Override
    final Origin origin() {
        return client.origin();
    }

    @Override
    final boolean needsHeaders() {
        return false;
    }

    @Override
    final ByteBuf request() {
        CallbackHead.Signed head = client.headFor(this);
        query = head.query();
        byte[] digits = Integer.toString(length).getBytes(US_ASCII);
        byte[] end = CallbackHead.end();
        int headLength = head.bytes().length + digits.length + end.length;
        makeRoom(headLength);
        int start = bodyStart - headLength;
        buffer.setBytes(start, head.bytes());
        buffer.setBytes(start + head.bytes().length, digits);
        buffer.setBytes(bodyStart - end.length, end);
        buffer.setIndex(start, bodyStart + length);
        return buffer.retain();
    }

    private void makeRoom(int headLength) {
        if (headLength > bodyStart) {
            ByteBuf larger = MEMORY.directBuffer(headLength + length);
            larger.setBytes(headLength, buffer, bodyStart, length);
            release();
            buffer = larger;
            bodyStart = headLength;
        }
    }

    @Override
    final boolean isWritten() {
        return buffer.refCnt() == 1;
    }

    @Override
    final void answered(int code, byte[] body, Supplier<List<Header>> headers, Message remark) {
        end(code, body, null, Message.NONE);
    }

    @Override
    final void failed(HttpReply partial, Failure why, Message words) {
        if (partial == null) {
            end(NO_STATUS, NOTHING, why, words);
        } else {
            end(partial.status(), partial.body(), why, words);
        }
    }

    private void end(int code, byte[] body, Failure why, Message words) {
        status = code;
        reply = body;
        failure = why;
        detail = words;
        ended();
    }
}
