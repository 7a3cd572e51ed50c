package dev.pushback.contract.cli.console;

import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
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
 * @param lang what is spoken
 */
public record Terminal(
        InputStream in,
        OutputStream bytes,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean interactive,
        Lang lang) {

    /** A terminal that speaks English. */
    public Terminal(
            InputStream in,
            OutputStream bytes,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            boolean interactive) {
        this(in, bytes, out, err, environment, interactive, Lang.EN);
    }

    /** The same that speaks this language. */
    public Terminal speaking(Lang other) {
        return new Terminal(in, bytes, out, err, environment, interactive, other);
    }

    /** A message in the words of who reads here. */
    public String words(Message message) {
        return message.in(lang, Audience.COMMAND_LINE);
    }

    /** Tells something besides the results. */
    public void hint(Message message) {
        hint(words(message));
    }

    /** Tells something besides the results, in words that are those of who reads here. */
    public void hint(String sentence) {
        err.println("pushback: " + sentence);
    }
}
