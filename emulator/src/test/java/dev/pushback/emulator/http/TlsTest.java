package dev.pushback.emulator.http;

class TlsTest extends TlsFaults {

    @Override
    public Calls calls(TransportOptions options) {
        return new Caller(options);
    }
}
