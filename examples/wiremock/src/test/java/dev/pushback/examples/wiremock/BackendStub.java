package dev.pushback.examples.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;

/** An app backend that is not there yet: it answers as one would, and keeps the last callbacks that came. */
final class BackendStub {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    private static final String FAILURE = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"not ours\",\"ErrorCode\":1}";
    private static final int REFUSING = 10;
    private static final int OTHER_CALLBACKS = 5;
    private static final int PUSH_CALLBACKS = 1;

    private BackendStub() {}

    /** Starts it on a free port of this machine. */
    static WireMockServer start() {
        WireMockServer stub = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                // Without a bound, each callback that is sent stays in memory.
                .maxRequestJournalEntries(1000));
        stub.stubFor(any(urlPathEqualTo("/callback")).atPriority(REFUSING).willReturn(refusal()));
        stub.stubFor(post(urlPathEqualTo("/callback"))
                .atPriority(OTHER_CALLBACKS)
                .withQueryParam("SdkAppid", equalTo("1400187352"))
                .withQueryParam("CallbackCommand", matching("(?!Push\\.AllMemberPush$).+"))
                .willReturn(okJson(OK)));
        stub.stubFor(post(urlPathEqualTo("/callback"))
                .atPriority(PUSH_CALLBACKS)
                .withQueryParam("SdkAppid", equalTo("1400187352"))
                .withQueryParam("CallbackCommand", equalTo("Push.AllMemberPush"))
                .withRequestBody(matchingJsonPath("$.Events[0].TaskId"))
                .willReturn(okJson(OK)));
        stub.start();
        return stub;
    }

    static URI callback(WireMockServer stub) {
        return URI.create("http://127.0.0.1:" + stub.port() + "/callback");
    }

    private static ResponseDefinitionBuilder refusal() {
        return okJson(FAILURE);
    }
}
