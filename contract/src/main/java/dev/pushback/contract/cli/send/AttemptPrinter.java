package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Escape;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Prints every attempt as it ends: what was sent, what was received.
 *
 * @param out where to
 * @param lang in which language
 * @param path of the receiver
 * @param secrets what is kept out, should a receiver echo it
 */
record AttemptPrinter(PrintWriter out, Lang lang, String path, Secrets secrets) implements LoadListener {

    private static final int LONGEST = 1_500;

    @Override
    public void attempted(LoadAttempt attempt) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                attempt.attempt() > 1
                        ? SendMessage.ATTEMPT_AGAIN.of(attempt.number(), attempt.attempt())
                        : SendMessage.ATTEMPT.of(attempt.number()));
        line(text, "> POST " + path + "?" + attempt.query());
        line(text, "> " + shown(attempt.body()));
        if (attempt.status() != 0) {
            line(text, "< HTTP " + attempt.status());
            line(text, "< " + shown(secrets.hide(attempt.reply())));
        }
        line(text, ending(attempt));
        out.print(text);
    }

    private Message ending(LoadAttempt attempt) {
        Object outcome = attempt.outcome().equals(Outcome.ACKNOWLEDGED)
                ? SendMessage.TAKEN.of()
                : attempt.outcome().text();
        String millis = String.format(Locale.ROOT, "%.1f", attempt.millis());
        return attempt.detail().isNone()
                ? SendMessage.ENDED.of(outcome, millis)
                : SendMessage.ENDED_WITH.of(outcome, millis, attempt.detail());
    }

    private void line(StringBuilder text, Message message) {
        line(text, secrets.hide(message.in(lang, Audience.COMMAND_LINE)));
    }

    private static void line(StringBuilder text, String line) {
        text.append(Escape.terminal(line)).append(System.lineSeparator());
    }

    private String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() <= LONGEST
                ? text
                : SendMessage.CUT_BODY
                        .of(text.substring(0, LONGEST), body.length)
                        .in(lang, Audience.COMMAND_LINE);
    }
}
