package dev.pushback.jmeter;

import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import org.apache.jmeter.util.JMeterUtils;

/** Messages in the language that JMeter speaks. */
final class Words {

    private Words() {}

    static String of(Message message) {
        return message.in(lang(), Audience.COMMAND_LINE);
    }

    /** JMeter's language, as far as it is spoken here. */
    static Lang lang() {
        return "zh".equals(JMeterUtils.getLocale().getLanguage()) ? Lang.ZH : Lang.EN;
    }
}
