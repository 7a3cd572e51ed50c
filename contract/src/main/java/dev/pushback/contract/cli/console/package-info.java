/** What every command stands on: terminal, exit codes, usage errors, signals. Knows no command. */
package dev.pushback.contract.cli.console;
