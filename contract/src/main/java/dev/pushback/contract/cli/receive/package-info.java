/** {@code pushback receive}. */
package dev.pushback.contract.cli.receive;
