package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.inTime;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.times;
import static dev.pushback.contract.request.RequestPlans.together;
import static dev.pushback.schema.rule.Rule.REPLY_WITHIN_2_SECONDS;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.List;

/** The two seconds. */
public final class TimeCases {

    private TimeCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return register().stream()
                .map(one -> one.marked(Trait.ALONE, Trait.TIMED, Trait.SLOW))
                .toList();
    }

    private static List<ContractCase> register() {
        return List.of(
                contractCase("time.plain-callback")
                        .verifies(REPLY_WITHIN_2_SECONDS)
                        .titled("answers the plainest callback within 2 seconds")
                        .inChinese("2 秒内应答最简单的回调")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(inTime()),
                contractCase("time.hundred-events")
                        .verifies(REPLY_WITHIN_2_SECONDS)
                        .titled("answers 100 events within 2 seconds")
                        .inChinese("2 秒内应答 100 个事件")
                        .sends(callback().ofEvents(100))
                        .expects(inTime()),
                contractCase("time.twenty-at-once")
                        .verifies(REPLY_WITHIN_2_SECONDS)
                        .titled("answers within 2 seconds while 20 callbacks are under way")
                        .inChinese("同时处理 20 个回调时仍在 2 秒内应答")
                        .sends(together(times(20, i -> callback().ofEvents(10).recipientsFrom(10 * i))))
                        .expects(inTime()));
    }
}
