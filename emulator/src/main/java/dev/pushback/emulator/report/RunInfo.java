package dev.pushback.emulator.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a report says of a run besides its figures.
 *
 * @param version Pushback's own
 * @param spec the state of the documentation, as a date
 * @param scenario such as {@code lifecycle}
 * @param campaign of what it was a part; {@code null} if of nothing, such as a replay
 * @param parts the runs that were added up to it; empty for one that was run as it is
 */
public record RunInfo(String version, String spec, String scenario, CampaignId campaign, List<ShardInfo> parts) {

    /** Checks that nothing is null. */
    public RunInfo {
        requireNonNull(version, "version");
        requireNonNull(spec, "spec");
        requireNonNull(scenario, "scenario");
        parts = List.copyOf(parts);
    }

    /** The same for a run that is a part of nothing. */
    public RunInfo(String version, String spec, String scenario) {
        this(version, spec, scenario, null, List.of());
    }
}
