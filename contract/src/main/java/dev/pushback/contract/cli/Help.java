package dev.pushback.contract.cli;

import dev.pushback.schema.message.Lang;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the help in another language than that of the annotations, which is English: {@code help_zh.properties}, by
 * picocli's keys. Of a flag that is {@code pushback.send.journal}, or {@code journal} if it means the same everywhere.
 */
final class Help {

    private Help() {}

    /** The words of this language. */
    static ResourceBundle in(Lang lang) {
        return ResourceBundle.getBundle(
                "dev.pushback.contract.cli.help",
                Locale.forLanguageTag(lang.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
