package dev.pushback.emulator.report;

import static java.util.Objects.requireNonNull;

/**
 * What a report says of a run besides its figures.
 *
 * @param version Pushback's own
 * @param spec the state of the documentation, as a date
 * @param scenario such as {@code lifecycle}
 */
public record RunInfo(String version, String spec, String scenario) {

    /** Checks that nothing is null. */
    public RunInfo {
        requireNonNull(version, "version");
        requireNonNull(spec, "spec");
        requireNonNull(scenario, "scenario");
    }
}
