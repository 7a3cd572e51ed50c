package receiver;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JacksonException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
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

    static void take(Context context) {
        Batch batch = context.bodyAsClass(Batch.class);
        boolean ours = context.queryParams("SdkAppid").equals(List.of("1400187352"));
        boolean right = ours && (!"Push.AllMemberPush".equals(context.queryParam("CallbackCommand")) || batch.isRight());
        context.status(right ? 200 : 400).json(right ? new Reply("OK", "", 0) : new Reply("FAILURE", "not a callback of ours", 1));
    }

    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    // Each member that the record lacks is a 500, and so is a body that is no JSON; over 1 MB is a 413.
                    config.jsonMapper(new JavalinJackson().updateMapper(json -> json.configure(FAIL_ON_UNKNOWN_PROPERTIES, false))); // the change
                    config.routes.exception(JacksonException.class, (problem, context) -> context.status(400).json(new Reply("FAILURE", "no JSON of a callback", 1))); // the change
                    config.http.maxRequestSize = 5_000_000; // the change
                    config.routes.post("/callback", Receiver::take);
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
    }
}
