package dev.pushback.jmeter;

/** The form of {@link CallbackSampler}. */
public class CallbackSamplerBeanInfo extends Form {

    public CallbackSamplerBeanInfo() {
        super(CallbackSampler.class);
        group("receiver", "url", "sdkAppId", "tokenFile", "timeout");
        group("campaign", "seed", "recipients", "batch", "clock");
        usually("url", "http://127.0.0.1:8080/callback");
        usually("seed", "1");
    }
}
