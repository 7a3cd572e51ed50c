package dev.pushback.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.fault.FaultRules;
import dev.pushback.server.habit.Variations;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import dev.pushback.server.rest.RestService;
import dev.pushback.server.wiremock.HttpAnswer;
import dev.pushback.server.wiremock.HttpQuestion;
import java.util.Map;
import java.util.Optional;

/** Answers calls of the API: by a fault that is due, by a habit that is drawn, or as documented. */
record FrontDoor(FaultRules faults, Variations variations, RestService rest, Watchers watchers) {

    HttpAnswer answer(HttpQuestion question) {
        RestCall call = new RestCall(question.method(), question.path(), question.query(), question.body());
        Optional<FaultRule> fault = faults.strike(call.name(), call.body());
        if (fault.isPresent()) {
            return CallFaults.answer(call, fault.get(), watchers::called);
        }
        RestAnswer answer = variations
                .refusal(call.name())
                .map(refusal -> RestService.refused(call, refusal))
                .orElseGet(() -> rest.answer(call));
        watchers.called(call, answer);
        return HttpAnswer.json(200, answer.json().toString());
    }

    /** A push that somebody makes on the page: to the named accounts, or to whom the condition chooses. */
    ObjectNode push(JsonNode body) {
        String name = body.has("To_Account") ? "timpush/batch" : "timpush/push";
        RestCall call =
                new RestCall("POST", "/v4/" + name, Map.of(), body.toString().getBytes(UTF_8));
        RestAnswer answer = rest.answerLocally(call);
        watchers.called(call, answer);
        ObjectNode json = answer.json().deepCopy();
        answer.why().ifPresent(why -> json.set("reason", Views.reason(why)));
        return json;
    }
}
