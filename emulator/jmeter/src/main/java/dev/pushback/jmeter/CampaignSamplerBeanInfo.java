package dev.pushback.jmeter;

/** The form of {@link CampaignSampler}. */
public class CampaignSamplerBeanInfo extends Form {

    public CampaignSamplerBeanInfo() {
        super(CampaignSampler.class);
        group("receiver", "url", "sdkAppId", "tokenFile", "timeout", "connections");
        group("campaign", "seed", "recipients", "callbacks", "duration", "batch", "errorRate", "clock");
        group("pace", "rate");
        group("results", "detail", "reports");
        usually("url", "http://127.0.0.1:8080/callback");
        usually("seed", "1");
        usually("recipients", "1000");
        usually("rate", "100");
    }
}
