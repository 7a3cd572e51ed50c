package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.report.ReportFile;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.schema.io.IoFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The reports that {@code --report} asks for.
 *
 * @param <D> what they are made of
 */
public final class ReportFiles<D> {

    /** A report and where it goes, {@code null} for GitHub's. */
    private record Opened(ReportRequest request, ReportFile file) {}

    private final List<Opened> opened = new ArrayList<>();
    private final Function<ReportFormat, Function<D, String>> kind;
    private final Terminal terminal;

    private ReportFiles(Function<ReportFormat, Function<D, String>> kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    /**
     * Checks that all of them can be written, before anything is sent, and makes their directories.
     *
     * @param kind how a format writes a document of this kind
     * @throws UsageException if one can't
     */
    public static <D> ReportFiles<D> open(
            List<ReportRequest> requests, Function<ReportFormat, Function<D, String>> kind, Terminal terminal) {
        ReportFiles<D> reports = new ReportFiles<>(kind, terminal);
        Set<Path> paths = new HashSet<>();
        for (ReportRequest request : requests) {
            UsageException.unless(
                    request.path() == null
                            || paths.add(request.path().toAbsolutePath().normalize()),
                    OptionMessage.SAME_REPORT,
                    String.valueOf(request.path()));
            try {
                ReportFile file = request.path() == null ? null : ReportFile.at(request.path());
                reports.opened.add(new Opened(request, file));
            } catch (IOException e) {
                throw new UsageException(
                        OptionMessage.UNWRITABLE_REPORT.of(request.path().toString(), IoFaults.of(e)), e);
            }
        }
        return reports;
    }

    /** Whether this format is asked for. */
    public boolean has(ReportFormat format) {
        return opened.stream().anyMatch(one -> one.request.format() == format);
    }

    /** Writes all of them; says which can't be written, and whether all were. */
    public boolean write(D document) {
        boolean written = true;
        for (Opened one : opened) {
            try {
                write(one, kind.apply(one.request.format()).apply(document));
            } catch (IOException e) {
                String where = one.file == null
                        ? "GITHUB_STEP_SUMMARY"
                        : one.request.path().toString();
                terminal.hint(OptionMessage.UNWRITABLE_REPORT.of(where, IoFaults.of(e)));
                written = false;
            }
        }
        return written;
    }

    private void write(Opened one, String text) throws IOException {
        if (one.file != null) {
            one.file.write(text);
            return;
        }
        String summary = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!summary.isEmpty()) {
            Files.writeString(Path.of(summary), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
