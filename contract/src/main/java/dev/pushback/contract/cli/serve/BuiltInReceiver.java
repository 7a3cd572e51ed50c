package dev.pushback.contract.cli.serve;

import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.target.CallbackUrl;

/** The receiver that takes callbacks where no app does; it starts when the first one leaves. */
final class BuiltInReceiver implements AutoCloseable {

    private final ReceiverOptions options;
    private Receiver receiver;

    BuiltInReceiver(ReceiverOptions options) {
        this.options = options;
    }

    synchronized CallbackUrl url() {
        if (receiver == null) {
            receiver = Receiver.start(options);
        }
        return CallbackUrl.parse(receiver.uri().toString());
    }

    @Override
    public synchronized void close() {
        if (receiver != null) {
            receiver.close();
        }
    }
}
