package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.IoMessages;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.report.GithubReport;
import dev.pushback.contract.report.HtmlReport;
import dev.pushback.contract.report.JsonReport;
import dev.pushback.contract.report.JunitReport;
import dev.pushback.contract.report.ReportFile;
import dev.pushback.contract.report.RunReport;
import dev.pushback.contract.report.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The reports that {@code --report} asks for. */
final class ReportFiles {

    /** A report and where it goes, {@code null} for GitHub's. */
    private record Opened(ReportRequest request, ReportFile file) {}

    private final List<Opened> opened = new ArrayList<>();
    private final Terminal terminal;

    private ReportFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Checks that all of them can be written, before anything is sent.
     *
     * @throws UsageException if one can't
     */
    static ReportFiles open(List<ReportRequest> requests, Terminal terminal) {
        ReportFiles reports = new ReportFiles(terminal);
        for (ReportRequest request : requests) {
            try {
                ReportFile file = request.path() == null ? null : ReportFile.at(request.path());
                reports.opened.add(new Opened(request, file));
            } catch (IOException e) {
                throw new UsageException("can't write --report " + request.path() + ": " + IoMessages.of(e), e);
            }
        }
        return reports;
    }

    /** Prints GitHub's annotations, if asked for. */
    void annotate(RunReport run, Wording wording, PrintWriter out) {
        if (opened.stream().anyMatch(one -> one.file == null)) {
            out.print(GithubReport.annotations(run, wording));
            out.flush();
        }
    }

    /** Writes all of them; says which can't be written, and whether all were. */
    boolean write(RunReport run, Wording wording) {
        boolean written = true;
        for (Opened one : opened) {
            try {
                write(one, run, wording);
            } catch (IOException e) {
                Object where = one.file == null ? "GITHUB_STEP_SUMMARY" : one.request.path();
                terminal.hint("can't write --report " + where + ": " + IoMessages.of(e));
                written = false;
            }
        }
        return written;
    }

    private void write(Opened one, RunReport run, Wording wording) throws IOException {
        switch (one.request.kind()) {
            case JUNIT -> one.file.write(JunitReport.of(run, wording));
            case HTML -> one.file.write(HtmlReport.of(run, wording));
            case JSON -> one.file.write(JsonReport.of(run) + "\n");
            case GITHUB -> summarize(GithubReport.summary(run, wording));
        }
    }

    private void summarize(String markdown) throws IOException {
        String file = terminal.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
