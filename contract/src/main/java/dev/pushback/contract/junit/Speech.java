package dev.pushback.contract.junit;

import dev.pushback.contract.report.Wording;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The language of tests: that of the configuration parameter or system property {@code pushback.lang}, or else of the
 * environment's {@code PUSHBACK_LANG}; {@code en} or {@code zh}, English where neither says so.
 */
final class Speech {

    private Speech() {}

    /** The words of reports, for a test that may have a parameter of its own. */
    static Wording wording(Optional<String> parameter) {
        return Wording.in(lang(parameter), new ApiAudience());
    }

    /** A message in words. */
    static String words(Message message) {
        return message.in(lang(Optional.empty()), new ApiAudience());
    }

    /** A test that is written or set up wrongly. */
    static ExtensionConfigurationException wrong(Message message) {
        return new ExtensionConfigurationException(words(message));
    }

    /** The same with its cause. */
    static ExtensionConfigurationException wrong(Message message, Throwable cause) {
        return new ExtensionConfigurationException(words(message), cause);
    }

    /** The same for a test that may have a parameter of its own. */
    static ExtensionConfigurationException wrong(Optional<String> parameter, Message message, Throwable cause) {
        return new ExtensionConfigurationException(message.in(lang(parameter), new ApiAudience()), cause);
    }

    /** What is wrong, as far as it is known: what a library says is quoted. */
    static Message reason(RuntimeException found) {
        return found instanceof IoFailure io ? io.reason() : IoFaults.of(found);
    }

    private static Lang lang(Optional<String> parameter) {
        return parameter.map(String::strip).flatMap(Lang::fromCode).orElseGet(Lang::preferred);
    }
}
