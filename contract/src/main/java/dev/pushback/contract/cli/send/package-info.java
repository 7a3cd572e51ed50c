/** {@code pushback send} and {@code pushback replay}. */
package dev.pushback.contract.cli.send;
