package dev.pushback.emulator.report;

import dev.pushback.emulator.load.stats.LoadSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The percentile distribution as HdrHistogram's own tools read it, in milliseconds from the intended start. */
public final class Hgrm {

    private static final int TICKS_PER_HALF = 5;

    private Hgrm() {}

    /** The file's content. */
    public static String of(LoadSummary summary) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8)) {
            summary.latency().histogram().outputPercentileDistribution(out, TICKS_PER_HALF, 1000.0);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
