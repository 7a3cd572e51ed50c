/**
 * Adds up what the shards of one campaign have reported, exactly: counts, histograms, coverage.
 *
 * <p>Reads what {@code report} writes, and makes an account of it like that of one run.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.merge;

import org.apiguardian.api.API;
