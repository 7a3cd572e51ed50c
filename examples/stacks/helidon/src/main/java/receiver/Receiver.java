package receiver;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
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

    // Helidon's own mapper ends in a 500 at each member that the record lacks, and at each other Content-Type.
    private static final ObjectMapper JSON = new ObjectMapper().configure(FAIL_ON_UNKNOWN_PROPERTIES, false); // the change

    static void take(ServerRequest request, ServerResponse response) throws Exception {
        // was: Batch batch = request.content().as(Batch.class);
        Batch batch = JSON.readValue(request.content().inputStream(), Batch.class); // the change
        boolean ours = request.query().all("SdkAppid", List::of).equals(List.of("1400187352"));
        boolean right = ours && (!request.query().all("CallbackCommand", List::of).contains("Push.AllMemberPush") || batch.isRight());
        response.status(right ? Status.OK_200 : Status.BAD_REQUEST_400).send(right ? new Reply("OK", "", 0) : new Reply("FAILURE", "not a callback of ours", 1));
    }

    public static void main(String[] arguments) {
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")))
                .routing(routing -> routing
                        .error(JacksonException.class, (request, response, problem) -> // the change
                            response.status(Status.BAD_REQUEST_400).send(new Reply("FAILURE", "no JSON of a callback", 1))) // the change
                        .post("/callback", Receiver::take))
                .build()
                .start();
    }
}
