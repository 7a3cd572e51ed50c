package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.WrongScheme;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.message.Message;
import dev.pushback.server.ServeListener;
import dev.pushback.server.delivery.SentCallback;

/** Says once if the app's URL begins with the wrong one of http and https: asked when the first callback ends as such do. */
final class SchemeHint implements ServeListener {

    private final CallbackUrl app;
    private final TransportOptions carried;
    private final Terminal terminal;
    private boolean isSettled;

    SchemeHint(CallbackUrl app, TransportOptions carried, Terminal terminal) {
        this.app = app;
        this.carried = carried;
        this.terminal = terminal;
    }

    @Override
    public synchronized void tried(SentCallback callback) {
        SentCallback.Try last = callback.attempts().get(callback.attempts().size() - 1);
        if (!isSettled && WrongScheme.mayExplain(app, last.kind())) {
            isSettled = true;
            Thread asking = new Thread(this::ask, "pushback-scheme");
            asking.setDaemon(true);
            asking.start();
        }
        isSettled |= last.status() > 0;
    }

    private void ask() {
        Message remedy = WrongScheme.remedy(app, carried);
        if (!remedy.isNone()) {
            terminal.hint(ServeMessage.OF_FLAG.of("--callback", remedy));
        }
    }
}
