package dev.pushback.examples.pushapp;

import com.tencentyun.TLSSigAPIv2;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Tencent's push API; where it is, a property says. */
@Component
class TencentPush {

    private static final String ADMIN = "administrator";
    private static final int AN_HOUR = 3600;

    private final RestClient http;
    private final long sdkAppId;
    private final TLSSigAPIv2 signer;

    record Answer(String ActionStatus, int ErrorCode, String ErrorInfo, String TaskId) {}

    TencentPush(
            @Value("${tencent.base-url}") String baseUrl,
            @Value("${tencent.sdk-app-id}") long sdkAppId,
            @Value("${tencent.secret-key}") String secretKey) {
        this.http = RestClient.create(baseUrl);
        this.sdkAppId = sdkAppId;
        this.signer = new TLSSigAPIv2(sdkAppId, secretKey);
    }

    /** Pushes to users; the name comes back in the callbacks as DataId. */
    String push(String name, List<String> accounts) {
        Map<String, Object> body = Map.of(
                "From_Account", ADMIN,
                "To_Account", accounts,
                "MsgRandom", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE),
                "OfflinePushInfo", Map.of("Title", name, "Desc", "News for you"),
                "DataId", name);
        Answer answer = http.post()
                .uri(uri -> uri.path("/v4/timpush/batch")
                        .queryParam("sdkappid", sdkAppId)
                        .queryParam("identifier", ADMIN)
                        .queryParam("usersig", "{usersig}")
                        .queryParam("random", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE))
                        .queryParam("contenttype", "json")
                        .build(signer.genUserSig(ADMIN, AN_HOUR)))
                .body(body)
                .retrieve()
                .body(Answer.class);
        if (answer.ErrorCode() != 0) {
            throw new IllegalStateException(
                    "Tencent refuses the push: " + answer.ErrorCode() + " " + answer.ErrorInfo());
        }
        return answer.TaskId();
    }
}
