/** What every command stands on: terminal, exit codes, usage errors, signals. Knows no command. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.console;

import org.apiguardian.api.API;
