package dev.pushback.jmeter;

/** The form of {@link CallbackTimer}. */
public class CallbackTimerBeanInfo extends Form {

    public CallbackTimerBeanInfo() {
        super(CallbackTimer.class);
        group("pace", "rate");
        usually("rate", "10");
    }
}
