package dev.pushback.server.wiremock;

import java.util.function.Consumer;

/** Where messages come from that browsers listen to. */
public interface EventStream {

    /**
     * Hands over what comes from now on.
     *
     * @param listener takes one message or several as they are sent, lines and all; must not wait
     * @return ends it
     */
    Runnable listen(Consumer<String> listener);
}
