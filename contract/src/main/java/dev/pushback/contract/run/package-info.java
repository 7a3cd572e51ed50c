/**
 * Plays cases against a receiver and judges what comes back: baseline, execution, confirmation, diagnosis.
 *
 * <p>{@link dev.pushback.contract.run.ContractRun} is the way in. The command line and the JUnit extension import this
 * package; nothing below it does.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.run;

import org.apiguardian.api.API;
