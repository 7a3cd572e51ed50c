package dev.pushback.contract.cli.console;

import java.util.function.LongSupplier;

/** Tells on standard error how far a run is: lines that change on a terminal, else a line every 10 s. */
public final class ProgressLine {

    private static final long EVERY_NANOS = 10_000_000_000L;
    private static final String CLEARED = "\r\u001b[J";
    private static final String CUT = "\u001b[?7l";
    private static final String WRAPPED = "\u001b[?7h";

    private final Terminal terminal;
    private final LongSupplier nanos;
    private boolean shown;
    private long told;

    public ProgressLine(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /**
     * How far it is now; on a terminal at more length than elsewhere, in one line or several. What is wider than the
     * terminal is cut there, since lines that go on below could not be cleared.
     */
    public synchronized void tell(String account, String atLength) {
        if (terminal.interactive()) {
            shown = true;
            long more = atLength.chars().filter(character -> character == '\n').count();
            String back =
                    more == 0 ? "" : "\r\u001b[" + more + "A"; // what else is told comes on top, and is not cleared
            terminal.err().print(CLEARED + CUT + atLength + WRAPPED + back);
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
