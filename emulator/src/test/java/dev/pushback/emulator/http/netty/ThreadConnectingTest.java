package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;

class ThreadConnectingTest extends Connecting {

    @Override
    public Calls calls(TransportOptions options) {
        return new ThreadCaller(options);
    }
}
