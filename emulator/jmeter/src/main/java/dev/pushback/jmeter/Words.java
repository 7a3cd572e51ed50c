package dev.pushback.jmeter;

import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import org.apache.jmeter.util.JMeterUtils;

/** Messages in the language that JMeter speaks. */
final class Words {

    private Words() {}

    static String of(Message message) {
        boolean chinese = "zh".equals(JMeterUtils.getLocale().getLanguage());
        return message.in(chinese ? Lang.ZH : Lang.EN, Audience.COMMAND_LINE);
    }
}
