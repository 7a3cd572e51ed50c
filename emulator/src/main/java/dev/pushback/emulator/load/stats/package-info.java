/** The figures of a load run: counts, latencies, time series, schedule lag, and thresholds on them. */
package dev.pushback.emulator.load.stats;
