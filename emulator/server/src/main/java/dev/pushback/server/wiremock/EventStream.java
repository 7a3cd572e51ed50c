package dev.pushback.server.wiremock;

import java.util.function.Consumer;

/** Where messages come from that browsers listen to. */
public interface EventStream {

    /**
     * Hands over what comes from now on, and what came behind a message.
     *
     * @param after the number of the message that was seen last; negative for none
     * @param listener takes a message as it is sent, lines and all; throws if nobody listens any more
     * @return ends it
     */
    Runnable listen(long after, Consumer<String> listener);
}
