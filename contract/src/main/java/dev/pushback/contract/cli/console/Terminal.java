package dev.pushback.contract.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command reads and writes, and what it finds around it.
 *
 * @param in what is piped in
 * @param bytes results as they are, for what is not text of ours; flush {@code out} first
 * @param out results
 * @param err progress and hints
 * @param environment the environment's variables
 * @param interactive whether a person sees {@code out}
 */
public record Terminal(
        InputStream in,
        OutputStream bytes,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean interactive) {

    /** Tells something besides the results. */
    public void hint(String sentence) {
        err.println("pushback: " + sentence);
    }
}
