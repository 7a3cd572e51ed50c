package dev.pushback.contract.cases;

import static dev.pushback.contract.ContractCase.contractCase;
import static dev.pushback.contract.expect.Expectations.*;
import static dev.pushback.contract.script.CallbackSpec.callback;
import static dev.pushback.contract.script.Scripts.*;
import static dev.pushback.schema.rule.Rule.*;

import dev.pushback.contract.ContractCase;
import java.util.List;

/** Every type, platform, device, stage, error and optional member. */
public final class EventCases {

    private EventCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return List.of(contractCase("event.online")
                .verifies(EVENT_TYPES)
                .titled("acknowledges an online event")
                .sends(callback()
                        .with("/Events/0/EventType", 2)
                        .with("/Events/0/PushPlatform", 0)
                        .with("/Events/0/DeviceType", 3))
                .expects(acknowledged()));
    }
}
