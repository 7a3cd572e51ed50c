package dev.pushback.examples.spring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes callbacks, stores their events and says so. */
@RestController
class CallbackController {

    private final ObjectMapper json;
    private final PushEvents events;

    CallbackController(ObjectMapper json, PushEvents events) {
        this.json = json;
        this.events = events;
    }

    /** One URL gets all callbacks of the app; those that are not about pushes are acknowledged and left alone. */
    @PostMapping("/callback")
    Reply take(@RequestParam("CallbackCommand") String command, @RequestBody byte[] body) throws IOException {
        if (command.equals("Push.AllMemberPush")) {
            events.store(Callback.read(json, body));
        }
        return Reply.OK;
    }

    @ExceptionHandler({IOException.class, IllegalArgumentException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Reply> refuse(Exception problem) {
        return ResponseEntity.badRequest().body(new Reply("FAILURE", "not a push callback", 1));
    }

    /** A callback's body. */
    record Callback(List<PushEvent> Events) {

        static List<PushEvent> read(ObjectMapper json, byte[] body) throws IOException {
            Callback callback = json.readValue(body, Callback.class);
            if (callback == null
                    || callback.Events == null
                    || callback.Events.isEmpty()
                    || callback.Events.size() > 100) {
                throw new IllegalArgumentException("Events must be 1 to 100");
            }
            callback.Events.forEach(PushEvent::check);
            return callback.Events;
        }
    }
}
