package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.evenAcknowledgedOddAlike;
import static dev.pushback.contract.expect.Expectations.noCallLost;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.besideIdle;
import static dev.pushback.contract.request.RequestPlans.onFreshConnections;
import static dev.pushback.contract.request.RequestPlans.onIdleConnection;
import static dev.pushback.contract.request.RequestPlans.onOneConnection;
import static dev.pushback.contract.request.RequestPlans.spread;
import static dev.pushback.contract.request.RequestPlans.times;
import static dev.pushback.contract.request.RequestPlans.together;
import static dev.pushback.schema.rule.Rule.KEEP_ALIVE;
import static dev.pushback.schema.rule.Rule.QUOTA_1000;
import static dev.pushback.schema.rule.Rule.VALID_IS_ACKNOWLEDGED;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import java.time.Duration;
import java.util.List;

/** Many at once, connections kept and reused. */
public final class LoadCases {

    private LoadCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return register().stream().map(one -> one.marked(Trait.SLOW)).toList();
    }

    private static List<ContractCase> register() {
        return List.of(
                contractCase("load.many-at-once")
                        .verifies(QUOTA_1000)
                        .titled("acknowledges 200 callbacks on 20 connections at once")
                        .inChinese("在 20 个连接上同时确认 200 个回调")
                        .sends(spread(20, different(200)))
                        .expects(acknowledged()),
                contractCase("load.mixed-answers")
                        .verifies(VALID_IS_ACKNOWLEDGED)
                        .titled("gives each of 20 callbacks at once its own answer, whether taken or refused")
                        .inChinese("同时到达的 20 个回调各得各的应答，无论确认还是拒绝")
                        .sends(together(times(20, LoadCases::ofAnyApp)))
                        .expects(evenAcknowledgedOddAlike()),
                contractCase("load.one-connection")
                        .verifies(KEEP_ALIVE)
                        .titled("acknowledges 30 callbacks one after the other on one connection")
                        .inChinese("在一个连接上依次确认 30 个回调")
                        .sends(onOneConnection(different(30)))
                        .expects(acknowledged()),
                contractCase("load.idle-neighbour")
                        .verifies(KEEP_ALIVE)
                        .titled("answers others while a kept connection is idle")
                        .inChinese("有保持的连接空闲时，仍应答其他连接")
                        .sends(besideIdle(
                                callback(),
                                callback().recipientsFrom(1),
                                callback().recipientsFrom(2)))
                        .marked(Trait.IDLE_NEIGHBOUR)
                        .expects(acknowledged()),
                contractCase("load.fresh-connections")
                        .verifies(VALID_IS_ACKNOWLEDGED)
                        .titled("acknowledges 10 callbacks, each on a connection of its own")
                        .inChinese("确认 10 个回调，每个使用单独的连接")
                        .sends(onFreshConnections(different(10)))
                        .expects(acknowledged()),
                contractCase("load.idle-connection")
                        .verifies(KEEP_ALIVE)
                        .titled("acknowledges callbacks on a connection that is idle in between")
                        .inChinese("在空闲过一段时间的连接上确认回调")
                        .sends(onIdleConnection(Duration.ofMillis(150), different(3)))
                        .expects(acknowledged().and(noCallLost())));
    }

    /** Every second one is of another app. */
    private static CallbackSpec ofAnyApp(int i) {
        CallbackSpec callback = callback().recipientsFrom(i);
        return i % 2 == 0 ? callback : callback.sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour);
    }

    private static CallbackSpec[] different(int count) {
        return times(count, i -> callback().recipientsFrom(i));
    }
}
