package dev.pushback.contract.report;

import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.schema.message.Lang;
import java.util.List;

/**
 * What a report of {@code send} and {@code replay} is made of.
 *
 * @param info what was run
 * @param summary what came of it
 * @param thresholds when the run fails; empty if every callback must be acknowledged
 * @param lang the language of reports that people read
 */
public record LoadDocument(RunInfo info, LoadSummary summary, List<Threshold> thresholds, Lang lang) {}
