package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.Hgrm;
import dev.pushback.emulator.report.LoadHtml;
import dev.pushback.emulator.report.LoadJson;
import dev.pushback.emulator.report.RunInfo;
import java.util.Locale;

/** The reports of a run that are written to files. */
enum LoadReportFormat {
    /** A page for people. */
    HTML {
        @Override
        String text(RunInfo info, LoadSummary summary) {
            return LoadHtml.of(info, summary);
        }
    },
    /** The document of {@code --json}. */
    JSON {
        @Override
        String text(RunInfo info, LoadSummary summary) {
            return LoadJson.of(info, summary) + "\n";
        }
    },
    /** Percentiles for HdrHistogram's tools. */
    HGRM {
        @Override
        String text(RunInfo info, LoadSummary summary) {
            return Hgrm.of(summary);
        }
    };

    /** The word of the flag. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file's content. */
    abstract String text(RunInfo info, LoadSummary summary);
}
