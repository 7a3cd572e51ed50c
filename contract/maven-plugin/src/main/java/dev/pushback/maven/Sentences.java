package dev.pushback.maven;

import java.util.Locale;

/** What the plugin says, in the reader's language. */
enum Sentences {
    ENGLISH(
            "The receiver breaks the contract: %s (execution %s; reports in %s)",
            "The call is wrong, see the message of pushback:verify above: %s (execution %s; reports in %s)",
            "The receiver was not judged: %s (execution %s; reports in %s)",
            "Pushback itself failed: %s (execution %s; reports in %s)",
            "No verdict of this build in %s: bind pushback:verify to integration-test, or set pushback.skip"),
    CHINESE(
            "接收端违反契约：%s（execution %s；报告位于 %s）",
            "调用有误，请查看上文 pushback:verify 的提示：%s（execution %s；报告位于 %s）",
            "未能评判接收端：%s（execution %s；报告位于 %s）",
            "Pushback 自身出错：%s（execution %s；报告位于 %s）",
            "%s 中没有本次构建的结论：请将 pushback:verify 绑定到 integration-test 阶段，或设置 pushback.skip");

    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final int NOT_JUDGED = 3;

    private final String broken;
    private final String usage;
    private final String notJudged;
    private final String fault;
    private final String noVerdict;

    Sentences(String broken, String usage, String notJudged, String fault, String noVerdict) {
        this.broken = broken;
        this.usage = usage;
        this.notJudged = notJudged;
        this.fault = fault;
        this.noVerdict = noVerdict;
    }

    /** Those of the language asked for, else of the machine. */
    static Sentences of(String language) {
        String chosen = language == null ? Locale.getDefault().getLanguage() : language;
        return chosen.startsWith("zh") ? CHINESE : ENGLISH;
    }

    String failed(Verdict verdict, Object reports) {
        return pattern(verdict.exitCode()).formatted(verdict.summary(), verdict.execution(), reports);
    }

    String noVerdict(Object folder) {
        return noVerdict.formatted(folder);
    }

    private String pattern(int exitCode) {
        return switch (exitCode) {
            case BROKEN -> broken;
            case USAGE -> usage;
            case NOT_JUDGED -> notJudged;
            default -> fault;
        };
    }
}
