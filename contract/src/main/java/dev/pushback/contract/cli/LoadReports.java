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

    void write(RunInfo info, LoadSummary summary) {
        files.forEach((kind, file) -> {
            try {
                file.write(kind.text(info, summary));
            } catch (IOException e) {
                throw new UsageException("can't write the " + kind + " report: " + e.getMessage(), e);
            }
        });
    }

    private static ReportFile open(LoadReport kind, Path path) {
        try {
            return ReportFile.at(path);
        } catch (IOException e) {
            throw new UsageException("can't write the " + kind + " report to " + path + ": " + e.getMessage(), e);
        }
    }
}
