package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.Terminal;
import java.util.function.LongSupplier;

/** Tells on standard error how far a run is: one line that changes on a terminal, else a line every 10 s. */
final class VerifyProgress {

    private static final long EVERY_NANOS = 10_000_000_000L;
    private static final String CLEARED = "\r\u001b[K";

    private final Terminal terminal;
    private final int total;
    private final LongSupplier nanos;
    private int done;
    private long told;

    VerifyProgress(Terminal terminal, int total, LongSupplier nanos) {
        this.terminal = terminal;
        this.total = total;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /** One more is done. */
    void advance(String last) {
        done++;
        String account = done + " of " + total + " cases";
        if (terminal.interactive()) {
            terminal.err().print(CLEARED + account + ", " + last);
            terminal.err().flush();
        } else if (nanos.getAsLong() - told >= EVERY_NANOS) {
            told = nanos.getAsLong();
            terminal.hint(account);
        }
    }

    /** Clears the line that changes. */
    void end() {
        if (terminal.interactive() && done > 0) {
            terminal.err().print(CLEARED);
            terminal.err().flush();
        }
    }
}
