/**
 * The contract of a receiver: cases, verdicts and runs. This package is the kit's public face.
 *
 * <p>Everything below it may be used through {@link dev.pushback.contract.Contract} and {@link
 * dev.pushback.contract.run.ContractRun}; the JUnit extension and the command line are leaves that nothing imports.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract;

import org.apiguardian.api.API;
