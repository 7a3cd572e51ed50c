/**
 * Tells what came of a load run: as JSON, as one HTML file that needs no network, and as an HdrHistogram percentile file.
 *
 * <p>Depends on {@code load} alone. What a receiver or the network put into a summary is escaped here.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.report;

import org.apiguardian.api.API;
