package dev.pushback.examples.pushapp;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the app offers: push, and see what became of it; and where Tencent calls back. */
@RestController
class PushController {

    private static final Map<String, Object> TAKEN = Map.of("ActionStatus", "OK", "ErrorInfo", "", "ErrorCode", 0);

    private final TencentPush tencent;
    private final PushEvents events;

    record Event(String TaskId, String DataId, String To_Account, int EventType, int PushStage, int ErrCode) {}

    record Callback(List<Event> Events) {}

    PushController(TencentPush tencent, PushEvents events) {
        this.tencent = tencent;
        this.events = events;
    }

    @PostMapping("/pushes/{name}")
    Map<String, String> push(@PathVariable String name, @RequestBody List<String> accounts) {
        return Map.of("taskId", tencent.push(name, accounts));
    }

    @GetMapping("/pushes/{name}")
    PushEvents.Counts counts(@PathVariable String name) {
        return events.of(name);
    }

    @PostMapping("/callback")
    Map<String, Object> callback(@RequestBody Callback callback) {
        callback.Events().forEach(events::store);
        return TAKEN;
    }
}
