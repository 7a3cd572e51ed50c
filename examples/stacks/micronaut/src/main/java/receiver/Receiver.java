package receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Controller
public class Receiver {

    @Serdeable
    record Batch(List<Event> Events) {
        boolean right() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    @Serdeable
    record Event(int EventType, String TaskId, String To_Account, int PushPlatform, int PushStage, long ErrCode, String ErrInfo) {}

    // By default an empty string is left out of a reply: ErrorInfo would be missing.
    @JsonInclude(JsonInclude.Include.ALWAYS) // the change
    @Serdeable
    record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    private final ObjectMapper json;

    Receiver(ObjectMapper json) {
        this.json = json;
    }

    // A body that is called text/plain is a 415, and never comes to a typed parameter.
    // was: @Post("/callback")
    // was: HttpResponse<Reply> take(@QueryValue String SdkAppid, @QueryValue String CallbackCommand, @Body Batch batch) {
    @Post(uri = "/callback", consumes = MediaType.ALL) // the change
    HttpResponse<Reply> take(@QueryValue String SdkAppid, @QueryValue String CallbackCommand, @Body String body) throws IOException { // the change
        Batch batch = json.readValue(body, Batch.class); // the change
        return SdkAppid.equals("1400187352") && (!CallbackCommand.equals("Push.AllMemberPush") || batch.right())
                ? HttpResponse.ok(new Reply("OK", "", 0))
                : HttpResponse.badRequest(new Reply("FAILURE", "not a callback of ours", 1));
    }

    @Error
    HttpResponse<Reply> refuse(IOException problem) {
        return HttpResponse.badRequest(new Reply("FAILURE", "no JSON of a callback", 1));
    }

    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .properties(Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", System.getenv().getOrDefault("PORT", "8080")))
                .mainClass(Receiver.class)
                .start();
    }
}
