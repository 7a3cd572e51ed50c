/** The figures of a load run: counts, latencies, time series, schedule lag, and thresholds on them. */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.load.stats;

import org.apiguardian.api.API;
