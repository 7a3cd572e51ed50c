package dev.pushback.contract.cli.console;

import java.util.function.LongSupplier;

/** Tells on standard error how far a run is: one line that changes on a terminal, else a line every 10 s. */
public final class ProgressLine {

    private static final long EVERY_NANOS = 10_000_000_000L;
    private static final String CLEARED = "\r\u001b[K";

    private final Terminal terminal;
    private final LongSupplier nanos;
    private boolean shown;
    private long told;

    public ProgressLine(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /** How far it is now; on a terminal at more length than elsewhere. */
    public synchronized void tell(String account, String atLength) {
        if (terminal.interactive()) {
            shown = true;
            terminal.err().print(CLEARED + atLength);
            terminal.err().flush();
        } else if (nanos.getAsLong() - told >= EVERY_NANOS) {
            told += EVERY_NANOS;
            terminal.hint(account);
        }
    }

    /** Clears the line that changes. */
    public synchronized void end() {
        if (shown) {
            terminal.err().print(CLEARED);
            terminal.err().flush();
        }
    }
}
