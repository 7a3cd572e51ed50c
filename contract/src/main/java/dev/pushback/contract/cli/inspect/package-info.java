/** The commands that send nothing: {@code cases}, {@code schema}, {@code validate}. */
package dev.pushback.contract.cli.inspect;
