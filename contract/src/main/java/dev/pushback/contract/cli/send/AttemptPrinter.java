package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Prints every attempt as it ends: what was sent, what was received.
 *
 * @param out where to
 * @param path of the receiver
 * @param secrets what is kept out, should a receiver echo it
 */
record AttemptPrinter(PrintWriter out, String path, Secrets secrets) implements LoadListener {

    private static final int LONGEST = 1_500;

    @Override
    public void attempted(LoadAttempt attempt) {
        StringBuilder text = new StringBuilder();
        line(text, "#" + attempt.number() + (attempt.attempt() > 1 ? ", attempt " + attempt.attempt() : ""));
        line(text, "> POST " + path + "?" + attempt.query());
        line(text, "> " + shown(attempt.body()));
        if (attempt.status() != 0) {
            line(text, "< HTTP " + attempt.status());
            line(text, "< " + shown(secrets.hide(attempt.reply())));
        }
        String detail = attempt.detail().isEmpty() ? "" : ", " + secrets.hide(attempt.detail());
        line(
                text,
                "= " + attempt.outcome().text() + String.format(Locale.ROOT, ", %.1f ms", attempt.millis()) + detail);
        out.print(text);
    }

    private static void line(StringBuilder text, String line) {
        text.append(Escape.terminal(line)).append(System.lineSeparator());
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + body.length + " bytes)";
    }
}
