package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.stored;
import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedAfterRefusals;
import static dev.pushback.contract.expect.StorageExpectations.furthestStage;
import static dev.pushback.contract.expect.StorageExpectations.nothingLost;
import static dev.pushback.contract.expect.StorageExpectations.storedOnce;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.again;
import static dev.pushback.contract.request.RequestPlans.copiesTogether;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.times;
import static dev.pushback.schema.rule.Rule.EVENTS_MIX;
import static dev.pushback.schema.rule.Rule.NOTHING_IS_LOST;
import static dev.pushback.schema.rule.Rule.RETRY_MAY_KEEP_SIGN;
import static dev.pushback.schema.rule.Rule.RETRY_ON_TIMEOUT;
import static dev.pushback.schema.rule.Rule.STAGES_COME_ALONE;
import static dev.pushback.schema.rule.Rule.STAGE_NEVER_GOES_BACK;
import static dev.pushback.schema.rule.Rule.STORED_ONCE;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.Signature;
import dev.pushback.schema.json.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Duplicates, order, late stages. */
public final class RepeatCases {

    private static final String STAGE = "/Events/0/PushStage";
    private static final String TASK_ID = "/Events/0/TaskId";

    private RepeatCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofReplies(), thatAreStored()).flatMap(List::stream).toList();
    }

    private static List<ContractCase> ofReplies() {
        return List.of(
                contractCase("repeat.twice")
                        .verifies(RETRY_ON_TIMEOUT)
                        .titled("acknowledges the same callback again, signed anew")
                        .inChinese("再次确认重新签名的同一回调")
                        .sends(inTurn(ofEachStage().signedAt(Duration.ofSeconds(-2)), ofEachStage()))
                        .expects(acknowledged()),
                contractCase("repeat.same-sign")
                        .verifies(RETRY_MAY_KEEP_SIGN)
                        .titled("acknowledges the same callback again with the same Sign")
                        .inChinese("再次确认 Sign 相同的同一回调")
                        .marked(Trait.NEEDS_TOKEN)
                        .sends(again(
                                2,
                                callback()
                                        .signed(
                                                CaseMessage.SIGNED_ONCE.of(),
                                                scene -> Signature.of(scene.token(), scene.began()))))
                        .expects(acknowledged()),
                contractCase("repeat.at-once")
                        .verifies(RETRY_ON_TIMEOUT)
                        .titled("acknowledges two copies of a callback at once")
                        .inChinese("确认同时到达的两份相同回调")
                        .sends(copiesTogether(2, callback().ofEvents(10)))
                        .expects(acknowledged()),
                contractCase("repeat.in-another-batch")
                        .verifies(RETRY_ON_TIMEOUT)
                        .titled("acknowledges events that came before, together with new ones")
                        .inChinese("确认与新事件一同再次到来的旧事件")
                        .sends(inTurn(
                                callback().ofEvents(5),
                                callback().recipientsFrom(3).ofEvents(5)))
                        .expects(acknowledged()),
                contractCase("repeat.within-a-batch")
                        .verifies(STORED_ONCE)
                        .titled("acknowledges a batch in which an event comes twice")
                        .inChinese("确认同一事件出现两次的一批")
                        .sends(callback()
                                .ofEvents(2)
                                .withMembers(CaseMessage.SAME_EVENT_TWICE.of(), i -> Map.of())
                                .toOneRecipient())
                        .expects(acknowledged()),
                contractCase("repeat.after-a-refusal")
                        .marked(Trait.ALONE)
                        .verifies(RETRY_ON_TIMEOUT)
                        .titled("acknowledges a callback whose first try was refused")
                        .inChinese("确认首次被拒绝后再次发送的回调")
                        .sends(inTurn(
                                callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour), callback()))
                        .expects(acknowledgedAfterRefusals()),
                contractCase("repeat.after-many-refusals")
                        .marked(Trait.AFTER_MANY_REFUSALS, Trait.ALONE)
                        .verifies(RETRY_ON_TIMEOUT)
                        .titled("acknowledges a valid callback after twelve refusals in a row")
                        .inChinese("连续拒绝十二次之后，仍确认有效的回调")
                        .sends(inTurn(afterRefusals(12)))
                        .expects(acknowledgedAfterRefusals()),
                contractCase("repeat.at-another-time")
                        .verifies(EVENTS_MIX)
                        .titled("acknowledges an event that differs from one before in its time only")
                        .inChinese("确认与之前只在时间上不同的事件")
                        .sends(inTurn(
                                callback(), callback().withBody(CaseMessage.A_MINUTE_LATER.of(), RepeatCases::later)))
                        .expects(acknowledged()),
                contractCase("repeat.other-result")
                        .verifies(EVENTS_MIX)
                        .titled("acknowledges an event that differs from one before in its result only")
                        .inChinese("确认与之前只在结果上不同的事件")
                        .sends(inTurn(
                                callback(),
                                callback().with("/Events/0/ErrCode", 410).with("/Events/0/ErrInfo", "Unregistered")))
                        .expects(acknowledged()),
                contractCase("repeat.another-push")
                        .verifies(EVENTS_MIX)
                        .titled("acknowledges an event of another push to an account that is known")
                        .inChinese("确认已知账号的另一次推送的事件")
                        .sends(inTurn(
                                callback(), callback().withBody(CaseMessage.ANOTHER_PUSH.of(), RepeatCases::another)))
                        .expects(acknowledged()),
                contractCase("repeat.clicked-alone")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges clicked where sent and reached never came")
                        .inChinese("确认没有发送和触达、只有点击的事件")
                        .sends(stage(3))
                        .expects(acknowledged()),
                contractCase("repeat.sent-after-clicked")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges sent after clicked")
                        .inChinese("确认点击之后才到的发送事件")
                        .sends(inTurn(stage(3), stage(1)))
                        .expects(acknowledged()),
                contractCase("repeat.clicked-unreached")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges clicked after sent where reached never came")
                        .inChinese("确认已下发、未到达却已点击的事件")
                        .sends(inTurn(stage(1), stage(3)))
                        .expects(acknowledged()),
                contractCase("repeat.stages-in-turn")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges sent, reached and clicked of a push one after the other")
                        .inChinese("确认同一推送依次到达的下发、抵达与点击")
                        .sends(inTurn(stage(1), stage(2), stage(3)))
                        .expects(acknowledged()),
                contractCase("repeat.stages-in-a-batch")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges the stages of a push in their order within a batch")
                        .inChinese("确认同一批次中按顺序排列的各阶段")
                        .sends(callback()
                                .ofEvents(3)
                                .withMembers(CaseMessage.STAGES_IN_ORDER.of(), i -> Map.of("PushStage", i + 1))
                                .toOneRecipient())
                        .expects(acknowledged()),
                contractCase("repeat.stages-reversed")
                        .verifies(STAGES_COME_ALONE)
                        .titled("acknowledges the stages of a push in reverse order within a batch")
                        .inChinese("确认一批中阶段顺序颠倒的事件")
                        .sends(callback()
                                .ofEvents(3)
                                .withMembers(CaseMessage.STAGES_REVERSED.of(), i -> Map.of("PushStage", 3 - i))
                                .toOneRecipient())
                        .expects(acknowledged()));
    }

    /** Who counts duplicates of one stage only is found by another. */
    private static CallbackSpec ofEachStage() {
        return callback().ofEvents(3).withEach(CaseMessage.ONE_OF_EACH_STAGE.of(), "PushStage", i -> i + 1);
    }

    private static CallbackSpec[] afterRefusals(int count) {
        return times(
                count + 1,
                i -> i == count ? callback() : callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour));
    }

    private static JsonText later(JsonText body) {
        long time = Long.parseLong(body.at("/Events/0/EventTime").toString());
        return body.with("/Events/0/EventTime", time + 60);
    }

    private static JsonText another(JsonText body) {
        String quoted = body.at(TASK_ID).toString();
        return body.with(TASK_ID, quoted.substring(1, quoted.length() - 1) + "b");
    }

    private static CallbackSpec stage(int stage) {
        return callback().with(STAGE, stage);
    }

    /** What is stored, seen through a probe. */
    private static List<ContractCase> thatAreStored() {
        return List.of(
                stored("repeat.stored-once", STORED_ONCE)
                        .titled("stores an event once that comes twice")
                        .inChinese("重复到来的事件只保存一次")
                        .sends(inTurn(callback(), callback()))
                        .expects(storedOnce()),
                stored("repeat.new-ones-stored", NOTHING_IS_LOST)
                        .titled("stores the new events of a batch that holds known ones")
                        .inChinese("批次中含有已知事件时仍保存新的事件")
                        .sends(inTurn(
                                callback().ofEvents(5),
                                callback().recipientsFrom(3).ofEvents(5)))
                        .expects(nothingLost()),
                stored("repeat.at-once-stored-once", STORED_ONCE)
                        .titled("stores an event once that comes in several copies at once")
                        .inChinese("同时到来的多份相同事件只保存一次")
                        .sends(copiesTogether(4, callback().ofEvents(5)))
                        .expects(storedOnce()),
                stored("repeat.late-stage-stored", STAGE_NEVER_GOES_BACK)
                        .titled("stays at clicked when sent comes late")
                        .inChinese("发送事件迟到时仍保持点击状态")
                        .sends(inTurn(stage(3), stage(1)))
                        .expects(furthestStage()),
                stored("repeat.reversed-stages-stored", STAGE_NEVER_GOES_BACK)
                        .titled("stays at clicked when a batch holds the stages in reverse order")
                        .inChinese("一批中阶段颠倒时仍保持点击状态")
                        .sends(callback()
                                .ofEvents(3)
                                .withMembers(CaseMessage.STAGES_REVERSED.of(), i -> Map.of("PushStage", 3 - i))
                                .toOneRecipient())
                        .expects(furthestStage()));
    }
}
