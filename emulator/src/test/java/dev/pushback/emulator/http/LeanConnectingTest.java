package dev.pushback.emulator.http;

class LeanConnectingTest extends Connecting {

    @Override
    public Calls calls(TransportOptions options) {
        return new LeanCaller(options);
    }
}
