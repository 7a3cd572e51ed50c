package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;

class LeanBrokenReplyTest extends BrokenReplies {

    @Override
    public Calls calls(TransportOptions options) {
        return new LeanCaller(options);
    }
}
