package dev.pushback.contract.cli;

import dev.pushback.contract.report.ReportFile;
import dev.pushback.emulator.load.LoadSummary;
import dev.pushback.emulator.report.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Files that are known to be writable before anything is sent. */
final class LoadReports {

    private final Map<LoadReport, ReportFile> files = new EnumMap<>(LoadReport.class);

    private LoadReports() {}

    static LoadReports of(Map<LoadReport, Path> wanted) {
        LoadReports reports = new LoadReports();
        wanted.forEach((kind, path) -> reports.files.put(kind, open(kind, path)));
        return reports;
    }

    /** Writes all of them; says which can't be written, and whether all were. */
    boolean write(RunInfo info, LoadSummary summary, Terminal terminal) {
        boolean written = true;
        for (Map.Entry<LoadReport, ReportFile> one : files.entrySet()) {
            try {
                one.getValue().write(one.getKey().text(info, summary));
            } catch (IOException e) {
                terminal.hint("can't write the " + one.getKey().word() + " report: " + Reasons.of(e));
                written = false;
            }
        }
        return written;
    }

    private static ReportFile open(LoadReport kind, Path path) {
        try {
            return ReportFile.at(path);
        } catch (IOException e) {
            throw new UsageException("can't write the " + kind.word() + " report to " + path + ": " + Reasons.of(e), e);
        }
    }
}
