package dev.pushback.contract.report;

import dev.pushback.emulator.report.Hgrm;
import dev.pushback.emulator.report.LoadHtml;
import dev.pushback.emulator.report.LoadJson;
import java.util.Locale;
import java.util.function.Function;

/** The formats of {@code --report}: what each makes of a run of {@code verify}, and of one of {@code send}. */
public enum ReportFormat {
    /** JUnit XML. */
    JUNIT(of -> JunitReport.of(of.run(), of.wording()), LoadJunitReport::of),
    /** One HTML file. */
    HTML(of -> HtmlReport.of(of.run(), of.wording()), of -> LoadHtml.of(of.info(), of.summary(), of.lang())),
    /** The document of {@code --json}. */
    JSON(of -> JsonReport.of(of.run()) + "\n", of -> LoadJson.of(of.info(), of.summary(), of.lang()) + "\n"),
    /** Every call, as an HTTP Archive. */
    HAR(of -> HarReport.of(of.run()) + "\n", null),
    /** A step summary, and annotations besides; goes where GitHub says. */
    GITHUB(of -> GithubReport.summary(of.run(), of.wording()), null),
    /** Percentiles for HdrHistogram's tools. */
    HGRM(null, of -> Hgrm.of(of.summary())),
    /** HdrHistogram's interval log, which is written while {@code send} goes on. */
    HLOG(null, null);

    private final Function<VerifyDocument, String> ofVerify;
    private final Function<LoadDocument, String> ofLoad;

    ReportFormat(Function<VerifyDocument, String> ofVerify, Function<LoadDocument, String> ofLoad) {
        this.ofVerify = ofVerify;
        this.ofLoad = ofLoad;
    }

    /** The word of the flag. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the user names a file for it. */
    public boolean hasFile() {
        return this != GITHUB;
    }

    /** Writes a report of {@code verify}; {@code null} if there is none in this format. */
    public Function<VerifyDocument, String> ofVerify() {
        return ofVerify;
    }

    /** Writes a report of {@code send}; {@code null} if there is none in this format. */
    public Function<LoadDocument, String> ofLoad() {
        return ofLoad;
    }
}
