package dev.pushback.examples.boot4;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Takes callbacks and logs their events; the example on Spring Boot 3 shows signature, database and probe. */
@SpringBootApplication
@RestController
public class Boot4Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Boot4Receiver.class);

    private final ObjectMapper json;

    Boot4Receiver(ObjectMapper json) {
        this.json = json;
    }

    /** Runs on port 8080. */
    public static void main(String[] arguments) {
        SpringApplication.run(Boot4Receiver.class, arguments);
    }

    @PostMapping("/callback")
    Map<String, Object> take(
            @RequestParam("SdkAppid") long app,
            @RequestParam("CallbackCommand") String command,
            @RequestBody byte[] body) {
        require(app == 1400187352, "SdkAppid is not ours");
        if (command.equals("Push.AllMemberPush")) {
            JsonNode events = json.readTree(body).path("Events");
            require(events.isArray() && !events.isEmpty() && events.size() <= 100, "Events must be 1 to 100");
            events.forEach(event -> require(event.isObject(), "an event must be an object"));
            events.forEach(event -> LOG.debug("{}", event));
        }
        return Map.of("ActionStatus", "OK", "ErrorInfo", "", "ErrorCode", 0);
    }

    @ExceptionHandler({JacksonException.class, IllegalArgumentException.class})
    ResponseEntity<Map<String, Object>> refuse(Exception problem) {
        return ResponseEntity.badRequest()
                .body(Map.of("ActionStatus", "FAILURE", "ErrorInfo", "not a push callback", "ErrorCode", 1));
    }

    private static void require(boolean kept, String problem) {
        if (!kept) {
            throw new IllegalArgumentException(problem);
        }
    }
}
