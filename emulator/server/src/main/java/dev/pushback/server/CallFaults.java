package dev.pushback.server;

import dev.pushback.schema.message.Message;
import dev.pushback.server.fault.FaultRule;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.RestAnswer;
import dev.pushback.server.rest.RestCall;
import dev.pushback.server.rest.RestService;
import dev.pushback.server.wiremock.HttpAnswer;
import java.util.function.BiConsumer;

/** What a rule does to a call, which is not carried out then. */
final class CallFaults {

    private CallFaults() {}

    static HttpAnswer answer(RestCall call, FaultRule fault, BiConsumer<RestCall, RestAnswer> told) {
        RestAnswer answer = RestService.refused(call, refusal(fault));
        told.accept(call, answer);
        HttpAnswer json = HttpAnswer.json(200, answer.json().toString());
        return switch (fault.what()) {
            case "reset" -> HttpAnswer.connectionReset();
            case "timeout" -> json.after(LocalTencent.backendTimeout());
            default -> json;
        };
    }

    private static Refusal refusal(FaultRule fault) {
        Message why = ServerMessage.FAULT.of(fault);
        if (!fault.what().matches("\\d+")) {
            return new Refusal(ErrorCode.TIMEOUT, why);
        }
        int code = Integer.parseInt(fault.what());
        String info = ErrorCode.of(code).map(ErrorCode::info).orElse("error " + code);
        return new Refusal(code, info, why);
    }
}
