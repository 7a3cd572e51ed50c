package dev.pushback.examples.spring;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the contract's tests what is stored. Among the tests, so that production has no such door. */
@RestController
class ProbeController {

    private final PushEvents events;

    ProbeController(PushEvents events) {
        this.events = events;
    }

    @GetMapping("/probe")
    Stored stored(@RequestParam("TaskId") String taskId) {
        return new Stored(events.of(taskId));
    }

    record Stored(List<PushEvent> events) {}
}
