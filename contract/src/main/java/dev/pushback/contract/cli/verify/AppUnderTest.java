package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Escape;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The app that {@code verify URL -- COMMAND} starts, with all that it starts itself; ended when this is closed. */
final class AppUnderTest implements AutoCloseable {

    private static final int LINES_KEPT = 20;
    private static final int GRACE_SECONDS = 5;
    private static final int LONGEST_LINE = 500;

    private final Process process;
    private final Thread reader;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread hook = new Thread(this::end, "pushback-app-end");

    private AppUnderTest(Process process, Terminal terminal, boolean isShown) {
        this.process = process;
        this.reader = new Thread(() -> read(terminal, isShown), "pushback-app");
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts it.
     *
     * @param isShown whether what it prints is shown as it comes
     * @throws UsageException if there is no such command
     */
    static AppUnderTest start(List<String> command, Terminal terminal, boolean isShown) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new AppUnderTest(process, terminal, isShown);
        } catch (IOException e) {
            throw new UsageException(VerifyMessage.NO_START.of(command.get(0), IoFaults.of(e)), e);
        }
    }

    /** That it has ended by itself, with its last lines; nothing while it lives. */
    Message death() {
        if (process.isAlive()) {
            return Message.NONE;
        }
        awaitReader();
        synchronized (lastLines) {
            String lines = lastLines.stream()
                    .map(line -> System.lineSeparator() + "  | " + line)
                    .collect(Collectors.joining());
            return lines.isEmpty()
                    ? VerifyMessage.DIED_SILENT.of(process.exitValue())
                    : VerifyMessage.DIED.of(process.exitValue(), new Quoted(lines));
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isRunning) {
            // It ends the same.
        }
    }

    /** Asks all of them to end, and ends by force what has not done so in time. */
    private void end() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private void read(Terminal terminal, boolean isShown) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String shown = Escape.terminal(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE));
                keep(shown);
                if (isShown) {
                    terminal.err().println("  | " + shown);
                }
            }
        } catch (IOException ended) {
            // With the process.
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }

    private void awaitReader() {
        try {
            reader.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
