package dev.pushback.contract.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command writes, and what it finds around it.
 *
 * @param out results
 * @param err progress and hints
 * @param environment the environment's variables
 * @param interactive whether a person sees {@code out}
 */
record Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment, boolean interactive) {}
