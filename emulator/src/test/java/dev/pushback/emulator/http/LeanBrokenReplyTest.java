package dev.pushback.emulator.http;

class LeanBrokenReplyTest extends BrokenReplies {

    @Override
    public Calls calls(TransportOptions options) {
        return new LeanCaller(options);
    }
}
