package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.IoMessages;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.report.ReportFile;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Files that are known to be writable before anything is sent. */
final class LoadReportFiles {

    private final Map<LoadReportFormat, ReportFile> files = new EnumMap<>(LoadReportFormat.class);

    private LoadReportFiles() {}

    static LoadReportFiles of(Map<LoadReportFormat, Path> wanted) {
        LoadReportFiles reports = new LoadReportFiles();
        wanted.forEach((kind, path) -> reports.files.put(kind, open(kind, path)));
        return reports;
    }

    /** Writes all of them; says which can't be written, and whether all were. */
    boolean write(RunInfo info, LoadSummary summary, Terminal terminal) {
        boolean written = true;
        for (Map.Entry<LoadReportFormat, ReportFile> one : files.entrySet()) {
            try {
                one.getValue().write(one.getKey().text(info, summary));
            } catch (IOException e) {
                terminal.hint("can't write the " + one.getKey().word() + " report: " + IoMessages.of(e));
                written = false;
            }
        }
        return written;
    }

    private static ReportFile open(LoadReportFormat kind, Path path) {
        try {
            return ReportFile.at(path);
        } catch (IOException e) {
            throw new UsageException(
                    "can't write the " + kind.word() + " report to " + path + ": " + IoMessages.of(e), e);
        }
    }
}
