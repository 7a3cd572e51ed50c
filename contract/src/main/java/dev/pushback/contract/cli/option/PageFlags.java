package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.server.traffic.TrafficPage;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** The flags that open the live page over callbacks that are sent or received. */
public final class PageFlags {

    /** Beside those of {@code serve} and {@code receive}. */
    private static final int PORT = 7310;

    @Option(names = "--page", description = "show every callback and its reply on a live page, on this machine")
    private boolean isWanted;

    @Option(
            names = "--page-port",
            paramLabel = "N",
            description = "port of that page, 0 for any free one (default: " + PORT + ")")
    private Integer port;

    /**
     * Opens the page and says where it is.
     *
     * @param mode {@code send}, {@code receive} or {@code forward}
     * @param target where callbacks go, or where they are taken
     * @param seed of the run; {@code null} if there is none
     * @return {@code null} if no page is wanted
     * @throws UsageException if it can't listen there
     */
    public TrafficPage open(String mode, String target, long sdkAppId, Long seed, Terminal terminal) {
        UsageException.unless(isWanted || port == null, OptionMessage.PAGE_PORT_ALONE);
        UsageException.unless(
                port == null || port >= 0 && port <= 65_535, OptionMessage.PAGE_PORT, String.valueOf(port));
        if (!isWanted) {
            return null;
        }
        JournalHeader.Tool tool = new JournalHeader.Tool("pushback", Version.number());
        JournalHeader header = new JournalHeader(tool, Version.spec(), seed == null ? 0 : seed, target, Map.of());
        try {
            TrafficPage page = TrafficPage.open(
                    port == null ? PORT : port, new TrafficPage.Facts(mode, target, sdkAppId, seed, header));
            terminal.hint(OptionMessage.PAGE.of(page.uri().toString()));
            return page;
        } catch (UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    /** Leaves the page open until a person has seen enough; where nobody looks at the terminal, it ends with the run. */
    public static void linger(TrafficPage page, Terminal terminal) throws InterruptedException {
        if (page == null || !terminal.interactive()) {
            return;
        }
        terminal.hint(OptionMessage.PAGE_STAYS.of(page.uri().toString()));
        CountDownLatch enough = new CountDownLatch(1);
        SignalHandler interruption = SignalHandler.calls(enough::countDown);
        try {
            enough.await();
        } finally {
            interruption.close();
        }
    }
}
