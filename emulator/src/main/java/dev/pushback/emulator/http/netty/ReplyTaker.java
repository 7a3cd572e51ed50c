package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;

/** Whose reply a {@link ReplyReader} reads: one side of a connection, told of what happens on its event loop. */
interface ReplyTaker {

    /** Where the connection leads. */
    Origin origin();

    /** Whether calls can go out at once. */
    boolean isReady();

    /** Everything stands, the TLS handshake included. */
    void ready();

    /** The reply came whole; {@code surplus} if more bytes came with it. */
    void answered(PartialReply reply, boolean surplus);

    /** There will be no whole reply. */
    void broken(Failure failure, String detail);
}
