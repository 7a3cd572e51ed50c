package receiver;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

public class Receiver {

    static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    static final String FAILURE = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"not a callback of ours\",\"ErrorCode\":1}";
    static final String BATCH = "$[?(@.Events.size() >= 1 && @.Events.size() <= 100 && @.Events[0].TaskId)]";

    public static void main(String[] arguments) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"))));
        server.stubFor(any(anyUrl()).atPriority(9).willReturn(jsonResponse(FAILURE, 400)));
        // A stub acknowledges whatever comes, unless it says what it takes.
        // was: server.stubFor(post(urlPathEqualTo("/callback")).willReturn(okJson(OK)));
        server.stubFor(post(urlPathEqualTo("/callback")).withQueryParam("SdkAppid", havingExactly("1400187352")).withRequestBody(matchingJsonPath(BATCH)).willReturn(okJson(OK))); // the change
        server.stubFor(post(urlPathEqualTo("/callback")).withQueryParam("SdkAppid", havingExactly("1400187352")).withQueryParam("CallbackCommand", not(equalTo("Push.AllMemberPush"))).willReturn(okJson(OK))); // the change
        server.start();
    }
}
