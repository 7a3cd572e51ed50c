package stranger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes callbacks, with nothing that one release of Spring Boot has and another has not. */
@SpringBootApplication
@RestController
public class Receiver {

    public static void main(String[] arguments) {
        SpringApplication.run(Receiver.class, arguments);
    }

    @PostMapping("/callback")
    Map<String, Object> take(
            @RequestParam("SdkAppid") String app,
            @RequestParam("CallbackCommand") String command,
            @RequestBody byte[] body) {
        try {
            require(app.equals("1400187352"), "SdkAppid is not ours");
            if (command.equals("Push.AllMemberPush")) {
                take(JsonParserFactory.getJsonParser().parseMap(new String(body, StandardCharsets.UTF_8)));
            }
            return Map.of("ActionStatus", "OK", "ErrorInfo", "", "ErrorCode", 0);
        } catch (RuntimeException refused) {
            return Map.of("ActionStatus", "FAILURE", "ErrorInfo", "not a push callback", "ErrorCode", 1);
        }
    }

    private static void take(Map<String, Object> document) {
        require(document.get("Events") instanceof List<?> events && !events.isEmpty() && events.size() <= 100, "Events");
        ((List<?>) document.get("Events")).forEach(event -> require(event instanceof Map, "an event"));
    }

    private static void require(boolean kept, String problem) {
        if (!kept) {
            throw new IllegalArgumentException(problem);
        }
    }
}
