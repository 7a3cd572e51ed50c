package dev.pushback.contract.cli.receive;

import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.schema.message.Lang;
import java.util.Locale;
import java.util.ResourceBundle;

/** What each of the receivers that are wrong on purpose does: in English as it stands there, in Chinese from a file by id. */
final class FaultTitles {

    private FaultTitles() {}

    /** What it does, beginning with a verb. */
    static String of(BrokenReceiver one, Lang lang) {
        return lang == Lang.EN ? one.title() : words(lang).getString(one.id());
    }

    private static ResourceBundle words(Lang lang) {
        return ResourceBundle.getBundle(
                "dev.pushback.contract.cli.receive.faults",
                Locale.forLanguageTag(lang.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
