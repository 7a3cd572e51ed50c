/**
 * Which events there can be, and which of them a run has sent.
 *
 * <p>{@link dev.pushback.emulator.coverage.Combinations} numbers what can occur;
 * {@link dev.pushback.emulator.coverage.CoverageLedger} counts what did. Depends on the schema module only.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.coverage;

import org.apiguardian.api.API;
