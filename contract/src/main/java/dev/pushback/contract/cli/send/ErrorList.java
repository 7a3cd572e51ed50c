package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.report.Columns;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.Platform;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import java.util.List;

/**
 * Lists the errors that vendors are known to answer with, for {@code --errors} and for scripts.
 *
 * @param terminal where
 */
record ErrorList(Terminal terminal) {

    private static final int VENDOR = 10;
    private static final int CODE = 11;

    /** One error as others read it. */
    private record Row(String vendor, int code, String text, String meaning, boolean literal) {}

    /** Prints them in the order of the table. */
    void print(boolean json) {
        List<VendorError> errors = VendorErrors.all();
        if (json) {
            terminal.out()
                    .println(JsonDocument.write(errors.stream()
                            .map(one -> new Row(vendor(one), one.code(), one.info(), one.meaning(), one.literal()))
                            .toList()));
        } else {
            terminal.out().println(line(word(SendMessage.VENDOR), "ErrCode", "ErrInfo"));
            errors.forEach(one -> terminal.out().println(line(vendor(one), String.valueOf(one.code()), one.info())));
            terminal.hint(SendMessage.ERRORS_LISTED.of(errors.size()));
        }
        terminal.out().flush();
    }

    private String word(SendMessage key) {
        return terminal.words(key.of());
    }

    private static String line(String vendor, String code, String text) {
        return Columns.padded(vendor, VENDOR) + Columns.padded(code, CODE) + text;
    }

    /** As {@code --platforms} takes it; what no vendor answers comes from Tencent itself. */
    private static String vendor(VendorError error) {
        return error.platform() == Platform.UNKNOWN
                ? "TENCENT"
                : error.platform().name();
    }
}
