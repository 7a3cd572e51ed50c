package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.POST_JSON;
import static dev.pushback.schema.rule.Rule.TASK_ID_SHAPE;
import static dev.pushback.schema.rule.Rule.TIMES_IN_SECONDS;
import static dev.pushback.schema.rule.Rule.TO_ACCOUNT;
import static dev.pushback.schema.rule.Rule.USER_ID_CHARACTERS;
import static dev.pushback.schema.rule.Rule.USER_ID_LENGTH;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.rule.Rule;
import java.util.List;

/** Whom an event is about, which push, when; and the other ways of writing the same JSON. */
final class EventIdentityCases {

    private static final long TASK_TIME = 1557481127;

    private EventIdentityCases() {}

    static List<ContractCase> all() {
        return List.of(
                account("32-bytes", "a UserID of 32 bytes", USER_ID_LENGTH, "user_0123456789-0123456789-01234"),
                account("one-character", "a UserID of one character", USER_ID_LENGTH, "7"),
                account(
                        "registration-id",
                        "a RegistrationID of 36 characters",
                        TO_ACCOUNT,
                        "379C2F0D-290D-47AE-94D1-919058C39C77"),
                account("chinese", "a UserID in Chinese, 30 bytes", USER_ID_CHARACTERS, "推送回调测试用户一号"),
                account("odd", "a UserID with @, a quote and a blank", USER_ID_CHARACTERS, "o'brien +1@example.com"),
                taskId(
                        "44-characters",
                        "the shortest TaskId seen, 44 characters",
                        "657bf434_537529d8_2000005e80aa873_2780d131_9"),
                taskId(
                        "batch",
                        "a TaskId that begins with batch_, 56 characters",
                        "batch_667015d4_537529d8_2000005e80aa873_d03ac87_56f5e750"),
                taskId(
                        "57-characters",
                        "the longest TaskId seen, 57 characters",
                        "batch_695610d8_5f5fe251_200000e87f01f12_cf7963dc_386ba222"),
                times("equal", "an event in the second in which its task began", TASK_TIME),
                times("days-later", "an event five days after its task began", TASK_TIME + 432_000),
                json("spaced", "a body with line breaks and indentation", Payload.file("spaced.json")),
                json("reordered", "a body whose members come in another order", Payload.file("reordered.json")),
                json("escaped", "a body with escaped characters", Payload.file("escaped.json")));
    }

    private static ContractCase account(String name, String what, Rule rule, String account) {
        return acknowledges("account-" + name, what, rule, callback().with("/Events/0/To_Account", account));
    }

    private static ContractCase taskId(String name, String what, String taskId) {
        return acknowledges("task-id-" + name, what, TASK_ID_SHAPE, callback().with("/Events/0/TaskId", taskId));
    }

    private static ContractCase times(String name, String what, long eventTime) {
        return acknowledges(
                "times-" + name,
                what,
                TIMES_IN_SECONDS,
                callback().with("/Events/0/TaskTime", TASK_TIME).with("/Events/0/EventTime", eventTime));
    }

    private static ContractCase json(String name, String what, byte[] body) {
        return acknowledges("json-" + name, what, POST_JSON, callback().withBytes(what, body));
    }

    private static ContractCase acknowledges(String name, String what, Rule rule, CallbackSpec callback) {
        return contractCase("event." + name)
                .verifies(rule)
                .titled("acknowledges " + what)
                .sends(callback)
                .expects(acknowledged());
    }
}
