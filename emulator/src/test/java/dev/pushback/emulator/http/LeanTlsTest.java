package dev.pushback.emulator.http;

class LeanTlsTest extends TlsFaults {

    @Override
    public Calls calls(TransportOptions options) {
        return new LeanCaller(options);
    }
}
