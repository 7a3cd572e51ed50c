/** Flags that several commands share, and how their values are read. */
package dev.pushback.contract.cli.option;
