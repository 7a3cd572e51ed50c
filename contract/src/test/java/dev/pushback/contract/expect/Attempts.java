package dev.pushback.contract.expect;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Attempts as a transport would account for them. */
public final class Attempts {

    static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    static final String FAILURE = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}";

    private Attempts() {}

    public static Attempt acknowledged() {
        return replied(200, OK);
    }

    public static Attempt refused() {
        return replied(200, FAILURE);
    }

    public static Attempt replied(int status, String body) {
        return replied(status, body, new Header("Content-Type", "application/json"));
    }

    public static Attempt replied(int status, String body, Header... headers) {
        HttpReply reply = new HttpReply(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8), true);
        return new Attempt(call("{}"), Instant.EPOCH, Duration.ofMillis(5), reply, null, Message.NONE);
    }

    public static Attempt failed(Failure failure) {
        return new Attempt(call("{}"), Instant.EPOCH, Duration.ofMillis(5), null, failure, Message.NONE);
    }

    public static Attempt told(Attempt attempt, Message detail) {
        return new Attempt(attempt.call(), attempt.at(), attempt.took(), attempt.reply(), attempt.failure(), detail);
    }

    public static Attempt acknowledging(String sentBody) {
        Attempt ok = acknowledged();
        return new Attempt(call(sentBody), ok.at(), ok.took(), ok.reply(), null, Message.NONE);
    }

    private static HttpCall call(String body) {
        return new HttpCall(
                "POST", URI.create("http://127.0.0.1:1/cb"), List.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
