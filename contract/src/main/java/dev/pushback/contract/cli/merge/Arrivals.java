package dev.pushback.contract.cli.merge;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.shard.ShardMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the reports of shards that still run. A report comes as a whole or not at all, so that one that is there is whole.
 *
 * @param terminal where it is told what is waited for
 * @param atMost how long; {@code null} for not at all
 */
record Arrivals(Terminal terminal, Duration atMost) {

    private static final int PAUSE_MILLIS = 200;

    /** The files that are there in the end: of a shard that left no report its log, if it left one. */
    List<Path> of(List<Path> wanted) throws InterruptedException {
        if (atMost == null) {
            return wanted;
        }
        long end = System.nanoTime() + atMost.toNanos();
        if (!areThere(wanted)) {
            terminal.hint(ShardMessage.AWAITED.of(wanted.size()));
        }
        while (!areThere(wanted) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return wanted.stream().map(this::orItsLog).toList();
    }

    private static boolean areThere(List<Path> wanted) {
        return wanted.stream().allMatch(Files::exists);
    }

    private Path orItsLog(Path report) {
        Path log = report.resolveSibling(report.getFileName().toString().replaceFirst("\\.json$", "") + ".hlog");
        if (Files.exists(report) || !Files.exists(log)) {
            return report;
        }
        terminal.hint(ShardMessage.LOG_INSTEAD.of(report.toString(), log.toString()));
        return log;
    }
}
