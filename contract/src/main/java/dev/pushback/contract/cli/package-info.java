/**
 * The command line: one command, one file. A leaf that nothing imports.
 *
 * <p>Results go to standard output, progress and hints to standard error; the exit codes are {@link
 * dev.pushback.contract.cli.console.ExitCode}.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli;

import org.apiguardian.api.API;
