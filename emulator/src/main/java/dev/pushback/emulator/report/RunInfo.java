package dev.pushback.emulator.report;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.load.stats.TaskCounts;
import java.util.List;

/**
 * What a report says of a run besides its figures.
 *
 * @param version Pushback's own
 * @param spec the state of the documentation, as a date
 * @param scenario such as {@code lifecycle}
 * @param campaign of what it was a part; {@code null} if of nothing, such as a replay
 * @param parts the runs that were added up to it; empty for one that was run as it is
 * @param tasks what was acknowledged by task; {@code null} if it was not counted
 * @param leftOut how many recorded calls were no callbacks and were left out; {@code null} if nothing recorded was sent
 */
public record RunInfo(
        String version,
        String spec,
        String scenario,
        CampaignId campaign,
        List<ShardInfo> parts,
        List<TaskCounts.Task> tasks,
        Long leftOut) {

    /** Checks that nothing is null. */
    public RunInfo {
        requireNonNull(version, "version");
        requireNonNull(spec, "spec");
        requireNonNull(scenario, "scenario");
        parts = List.copyOf(parts);
        tasks = tasks == null ? null : List.copyOf(tasks);
    }

    /** One whose tasks were not counted. */
    public RunInfo(String version, String spec, String scenario, CampaignId campaign, List<ShardInfo> parts) {
        this(version, spec, scenario, campaign, parts, null, null);
    }

    /** The same, knowing its tasks. */
    public RunInfo counting(List<TaskCounts.Task> counted) {
        return new RunInfo(version, spec, scenario, campaign, parts, counted, leftOut);
    }

    /** The same of a recording of which so much was left out. */
    public RunInfo leavingOut(long calls) {
        return new RunInfo(version, spec, scenario, campaign, parts, tasks, calls);
    }

    /** The same for a run that is a part of nothing. */
    public RunInfo(String version, String spec, String scenario) {
        this(version, spec, scenario, null, List.of());
    }
}
