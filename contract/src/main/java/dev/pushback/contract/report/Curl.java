package dev.pushback.contract.report;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.text.Utf8;
import java.nio.charset.CharacterCodingException;

/** Writes a call as a curl command that can be pasted into a shell. */
final class Curl {

    private static final int LONGEST = 20_000;

    private Curl() {}

    /** The command, or {@code null} if the body is too long or no text. */
    static String of(HttpCall call) {
        String body = text(call.body());
        if (body == null || body.length() > LONGEST) {
            return null;
        }
        StringBuilder command = new StringBuilder("curl -i -X ").append(call.method());
        for (Header header : call.headers()) {
            command.append(" -H ").append(Shell.quoted(header.name() + ": " + header.value()));
        }
        if (!body.isEmpty()) {
            boolean isTyped = call.headers().stream().anyMatch(header -> header.is("Content-Type"));
            command.append(isTyped ? "" : " -H 'Content-Type:'") // curl would add that of a form
                    .append(" --data-binary ")
                    .append(Shell.quoted(body));
        }
        return command.append(' ').append(Shell.quoted(call.uri().toString())).toString();
    }

    private static String text(byte[] body) {
        try {
            return Utf8.decode(body);
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
