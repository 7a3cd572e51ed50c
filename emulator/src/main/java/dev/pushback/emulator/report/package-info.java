/**
 * Tells what came of a load run: as JSON, as one HTML file that needs no network, and as an HdrHistogram percentile file.
 *
 * <p>Depends on {@code load} alone. What a receiver or the network put into a summary is escaped here.
 */
package dev.pushback.emulator.report;
