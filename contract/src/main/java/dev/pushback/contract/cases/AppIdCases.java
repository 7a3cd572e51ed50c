package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.stored;
import static dev.pushback.contract.expect.Expectations.notAllAcknowledged;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.expect.Expectations.survived;
import static dev.pushback.contract.expect.StorageExpectations.firstNotStored;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.schema.rule.Rule.REFUSED_HAS_NO_EFFECT;
import static dev.pushback.schema.rule.Rule.SDK_APP_ID_CHECKED;
import static dev.pushback.schema.rule.Rule.SDK_APP_ID_ONCE;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.schema.CallbackQuery;
import java.util.List;
import java.util.stream.Stream;

/** Whose callback it is. */
public final class AppIdCases {

    private static final String FOREIGN = "1";

    private AppIdCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofReplies(), thatAreStored())
                .flatMap(List::stream)
                .map(one -> one.marked(Trait.ESSENTIAL))
                .toList();
    }

    private static List<ContractCase> ofReplies() {
        return List.of(
                contractCase("app-id.foreign")
                        .marked(Trait.ROOT_OF_ITS_RULE)
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses the SdkAppid of another app")
                        .inChinese("拒绝其他应用的 SdkAppid")
                        .sends(callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour))
                        .expects(refused()),
                contractCase("app-id.missing")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses a callback without SdkAppid")
                        .inChinese("拒绝没有 SdkAppid 的回调")
                        .sends(callback().withoutQuery(CallbackQuery.SDK_APP_ID))
                        .expects(refused()),
                contractCase("app-id.empty")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses an empty SdkAppid")
                        .inChinese("拒绝空的 SdkAppid")
                        .sends(callback().query(CallbackQuery.SDK_APP_ID, ""))
                        .expects(refused()),
                contractCase("app-id.shortened")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses an SdkAppid that is only the beginning of its own")
                        .inChinese("拒绝只是自己应用 ID 前缀的 SdkAppid")
                        .sends(callback().sdkAppId(CaseMessage.APP_SHORTENED.of(), AppIdCases::shortened))
                        .expects(refused()),
                contractCase("app-id.lengthened")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses an SdkAppid that only begins or ends with its own")
                        .inChinese("拒绝仅以自己应用 ID 开头或结尾的 SdkAppid")
                        .sends(inTurn(
                                callback().sdkAppId(CaseMessage.APP_DIGIT_BEHIND.of(), right -> right + "0"),
                                callback().sdkAppId(CaseMessage.APP_DIGIT_IN_FRONT.of(), right -> "9" + right)))
                        .expects(refused()),
                contractCase("app-id.overflow")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses an SdkAppid that is its own in the last 32 bits only")
                        .inChinese("拒绝仅低 32 位与自己应用 ID 相同的 SdkAppid")
                        .sends(callback().sdkAppId(CaseMessage.APP_PLUS_2_32.of(), AppIdCases::overflowing))
                        .expects(refused()),
                contractCase("app-id.not-a-number")
                        .verifies(SDK_APP_ID_CHECKED)
                        .titled("refuses an SdkAppid that is no number")
                        .inChinese("拒绝不是数字的 SdkAppid")
                        .sends(inTurn(
                                callback().query(CallbackQuery.SDK_APP_ID, "undefined"),
                                callback().sdkAppId(CaseMessage.APP_LETTERS_BEHIND.of(), right -> right + "abc"),
                                callback().sdkAppId(CaseMessage.APP_FRACTION_BEHIND.of(), right -> right + ".9")))
                        .expects(refused()),
                contractCase("app-id.twice")
                        .verifies(SDK_APP_ID_ONCE)
                        .titled("does not pick the right one of two SdkAppids, whichever comes first")
                        .inChinese("出现两个 SdkAppid 时，不会无论先后都挑出正确的那个")
                        .sends(inTurn(
                                callback().addQuery(CallbackQuery.SDK_APP_ID, FOREIGN),
                                callback()
                                        .reversedQuery()
                                        .addQuery(CallbackQuery.SDK_APP_ID, FOREIGN)
                                        .reversedQuery()))
                        .expects(notAllAcknowledged()),
                contractCase("app-id.leading-zeros")
                        .verifies(SDK_APP_ID_ONCE)
                        .titled("takes or refuses an SdkAppid with zeros in front, but does not crash")
                        .inChinese("对带前导零的 SdkAppid 可接受或拒绝，但不崩溃")
                        .sends(callback().sdkAppId(CaseMessage.APP_ZEROS_IN_FRONT.of(), right -> "000" + right))
                        .expects(survived()));
    }

    /** An id that differs in its last digit. */
    static String neighbour(String right) {
        return Long.toString(Long.parseLong(right) ^ 1);
    }

    private static String shortened(String right) {
        return right.substring(0, right.length() - 1);
    }

    private static String overflowing(String right) {
        return Long.toString(Long.parseLong(right) + (1L << 32));
    }

    /** What is stored, seen through a probe. */
    private static List<ContractCase> thatAreStored() {
        return List.of(stored("app-id.foreign-not-stored", REFUSED_HAS_NO_EFFECT)
                .marked(Trait.FOREIGN_NOT_STORED)
                .titled("stores nothing of a callback of another app")
                .inChinese("不保存其他应用的回调")
                .sends(inTurn(
                        callback().sdkAppId(CaseMessage.OTHER_APP.of(), AppIdCases::neighbour),
                        callback().recipientsFrom(1)))
                .expects(firstNotStored()));
    }
}
