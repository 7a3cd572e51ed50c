package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;

class LeanConnectingTest extends Connecting {

    @Override
    public Calls calls(TransportOptions options) {
        return new LeanCaller(options);
    }
}
