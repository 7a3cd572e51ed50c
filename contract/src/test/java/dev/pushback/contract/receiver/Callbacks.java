package dev.pushback.contract.receiver;

import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Signature;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Valid callbacks, and a client to send them with. */
public final class Callbacks {

    /** The app of {@link ReceiverOptions#defaults()}. */
    public static final long APP = 1400187352;

    /** The task of all events here. */
    public static final String TASK = "657bf434_537529d8_2000005e80aa873_2780d131_bc614e";

    private static final Instant THEN = Instant.ofEpochSecond(1557481128);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Callbacks() {}

    /** So many events, each with a recipient of its own: user0, user1 and so on. */
    public static byte[] body(int events) {
        return body(IntStream.range(0, events)
                .mapToObj(i -> event("user" + i, Stage.SENT))
                .toArray(PushEvent[]::new));
    }

    /** These events. */
    public static byte[] body(PushEvent... events) {
        return Wire.encode(new PushCallback(List.of(events)));
    }

    /** An event on a Huawei phone, without an error. */
    public static PushEvent event(String account, Stage stage) {
        return event(account, Platform.HUAWEI, stage, 0, "", null);
    }

    /** An event on any phone. */
    public static PushEvent event(
            String account, Platform platform, Stage stage, int errCode, String errInfo, String dataId) {
        return new PushEvent(
                PushEvent.COMMAND,
                EventType.OFFLINE,
                TASK,
                dataId,
                THEN,
                THEN,
                account,
                platform,
                null,
                stage,
                errCode,
                errInfo);
    }

    /** The query of a callback without a signature. */
    public static String query() {
        return "SdkAppid=" + APP + "&CallbackCommand=Push.AllMemberPush&contenttype=json";
    }

    /** The URL of a callback, signed if there is a signature. */
    public static URI url(Receiver receiver, Signature signature) {
        return new CallbackUrl(receiver.uri())
                .with(new CallbackQuery(APP, CallbackKind.ALL_MEMBER_PUSH.command(), signature).parameters());
    }

    /** Sends a callback without a signature. */
    public static HttpResponse<String> post(Receiver receiver, byte[] body) {
        return post(url(receiver, null), body);
    }

    /** Posts anything anywhere. */
    public static HttpResponse<String> post(URI uri, byte[] body) {
        return send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Asks the probe. */
    public static HttpResponse<String> probe(Receiver receiver, String account) {
        return send(
                HttpRequest.newBuilder(URI.create(receiver.probe() + "?TaskId=" + TASK + "&To_Account=" + account)));
    }

    /** Sends anything. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.timeout(java.time.Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
