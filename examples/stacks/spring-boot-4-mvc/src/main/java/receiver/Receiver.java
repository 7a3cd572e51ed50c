package receiver;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

@SpringBootApplication
@RestController
public class Receiver {

    record Batch(List<Event> Events) {
        boolean isRight() {
            return Events != null && !Events.isEmpty() && Events.size() <= 100 && Events.stream().allMatch(Objects::nonNull);
        }
    }

    record Event(
            String CallbackCommand,
            int EventType,
            String TaskId,
            String DataId,
            // Jackson 3 refuses a record whose int or long is not in the JSON: DeviceType is optional.
            // was: int DeviceType,
            Integer DeviceType, // the change
            long EventTime,
            String To_Account,
            int PushPlatform,
            int PushStage,
            long ErrCode,
            String ErrInfo) {}

    record Reply(String ActionStatus, String ErrorInfo, int ErrorCode) {}

    private final ObjectMapper json;

    Receiver(ObjectMapper json) {
        this.json = json;
    }

    @PostMapping("/callback")
    ResponseEntity<Reply> take(
            @RequestParam String SdkAppid,
            @RequestParam String CallbackCommand,
            // A body that is not called application/json never comes to a typed parameter.
            // was: @RequestBody Batch batch) {
            @RequestBody byte[] body) { // the change
        Batch batch = json.readValue(body, Batch.class); // the change
        boolean ours = SdkAppid.equals("1400187352");
        return ours && (!CallbackCommand.equals("Push.AllMemberPush") || batch.isRight())
                ? ResponseEntity.ok(new Reply("OK", "", 0))
                : ResponseEntity.badRequest().body(new Reply("FAILURE", "not a callback of ours", 1));
    }

    @ExceptionHandler(JacksonException.class)
    ResponseEntity<Reply> refuse(JacksonException problem) {
        return ResponseEntity.badRequest().body(new Reply("FAILURE", "no JSON of a callback", 1));
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Receiver.class, arguments);
    }
}
