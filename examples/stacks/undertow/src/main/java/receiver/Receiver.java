package receiver;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

public class Receiver {

    record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    static final Reply OK = new Reply("OK", "", 0);
    static final Reply FAILURE = new Reply("FAILURE", "not a callback of ours", 1);

    static boolean takes(Collection<String> apps, String command, Batch batch) {
        return List.copyOf(apps).equals(List.of("1400187352")) && batch != null && (!"Push.AllMemberPush".equals(command) || batch.isRight());
    }

    // By default each member that the record lacks is a 500, and so is a body that is no JSON.
    // was: static final ObjectMapper JSON = new ObjectMapper();
    static final ObjectMapper JSON = new ObjectMapper().configure(FAIL_ON_UNKNOWN_PROPERTIES, false); // the change

    static void take(HttpServerExchange exchange) throws IOException {
        boolean taken = takes(all(exchange, "SdkAppid"), all(exchange, "CallbackCommand").peekFirst(), read(exchange));
        exchange.setStatusCode(taken ? 200 : 400).getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(JSON.writeValueAsString(taken ? OK : FAILURE));
    }

    static Deque<String> all(HttpServerExchange exchange, String name) {
        return exchange.getQueryParameters().getOrDefault(name, new ArrayDeque<>());
    }

    static Batch read(HttpServerExchange exchange) throws IOException {
        // was: return JSON.readValue(exchange.getInputStream(), Batch.class);
        try { return JSON.readValue(exchange.getInputStream(), Batch.class); } catch (JacksonException problem) { return null; } // the change
    }

    public static void main(String[] arguments) {
        Undertow.builder()
                .addHttpListener(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")), "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 20_000_000L) // the change: over 2 MiB is a 500
                .setHandler(Handlers.routing().post("/callback", new BlockingHandler(Receiver::take)))
                .build()
                .start();
    }
}
