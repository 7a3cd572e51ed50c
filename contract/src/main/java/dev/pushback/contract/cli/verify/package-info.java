/** {@code pushback verify}. */
package dev.pushback.contract.cli.verify;
