package dev.pushback.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tencentyun.TLSSigAPIv2;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An app's backend that calls the API with Tencent's own signer and a plain HTTP client. */
final class App {

    static final String KEY = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
    static final long ID = 1400187352;

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final HttpClient http;

    App(URI base) {
        this(base, HTTP);
    }

    App(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** Calls as the administrator, and reads the answer. */
    JsonNode call(String name, String body) {
        return call(name, "administrator", new TLSSigAPIv2(ID, KEY).genUserSig("administrator", 30 * 86_400), body);
    }

    JsonNode call(String name, String identifier, String sig, String body) {
        String query = "?sdkappid=" + ID + "&identifier=" + identifier + "&usersig="
                + URLEncoder.encode(sig, StandardCharsets.UTF_8) + "&random=99999999&contenttype=json";
        return send("POST", "/v4/" + name + query, body);
    }

    /** Pushes to UserIDs; returns the TaskId. */
    String batch(String dataId, String... accounts) {
        JsonNode answer = call("timpush/batch", batchBody(dataId, accounts));
        return answer.path("TaskId").asText();
    }

    static String batchBody(String dataId, String... accounts) {
        return JSON.createObjectNode()
                .put("From_Account", "administrator")
                .put("MsgRandom", Math.abs(dataId.hashCode()))
                .put("DataId", dataId)
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("To_Account", JSON.valueToTree(accounts))
                .set(
                        "OfflinePushInfo",
                        JSON.createObjectNode().put("Title", "t").put("Desc", "d"))
                .toString();
    }

    /** Asks what is asked besides the API. */
    JsonNode ask(String method, String path, String body) {
        return send(method, path, body);
    }

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    private JsonNode send(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
