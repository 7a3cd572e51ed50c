package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.DATA_ID;
import static dev.pushback.schema.rule.Rule.DATA_ID_LENGTH;
import static dev.pushback.schema.rule.Rule.ERR_CODE;
import static dev.pushback.schema.rule.Rule.ERR_INFO_IS_UNBOUNDED;
import static dev.pushback.schema.rule.Rule.ERR_INFO_MAY_BE_EMPTY;
import static dev.pushback.schema.rule.Rule.OPTIONAL_MEMBERS;
import static dev.pushback.schema.rule.Rule.VENDOR_ERRORS;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.schema.rule.Rule;
import java.util.List;

/** Results of an event in numbers and words, and the sender's own words. */
final class EventTextCases {

    private static final String RAW_VENDOR_JSON =
            "{\"code\":\"80300007\",\"msg\":\"Invalid token\",\"requestId\":\"1734923871\"}";

    private EventTextCases() {}

    static List<ContractCase> all() {
        return List.of(
                errCode("negative", "acknowledges a negative ErrCode", ERR_CODE, -1, "certificate id not set"),
                errCode("eight-digits", "acknowledges an ErrCode of eight digits", ERR_CODE, 80300007, "Invalid token"),
                errCode("largest", "acknowledges the largest 32-bit ErrCode", ERR_CODE, Integer.MAX_VALUE, "unknown"),
                errInfo("empty", "acknowledges an empty ErrInfo", ERR_INFO_MAY_BE_EMPTY, 0, ""),
                errInfo("empty-of-failure", "acknowledges a failure without words", ERR_INFO_MAY_BE_EMPTY, 410, ""),
                errInfo("chinese", "acknowledges an ErrInfo in Chinese", ERR_INFO_MAY_BE_EMPTY, 10001, "系统错误，请稍后重试"),
                errInfo("emoji", "acknowledges an ErrInfo with an emoji", ERR_INFO_MAY_BE_EMPTY, 1, "token gone 😢"),
                errInfo(
                        "quotes",
                        "acknowledges an ErrInfo with quotes, a backslash and a line break",
                        ERR_INFO_MAY_BE_EMPTY,
                        400,
                        "it's \"bad\" \\ a\nb"),
                errInfo(
                        "vendor-json",
                        "acknowledges a vendor's raw JSON as ErrInfo",
                        VENDOR_ERRORS,
                        80300007,
                        RAW_VENDOR_JSON),
                errInfo(
                        "long",
                        "acknowledges an ErrInfo of 2000 characters",
                        ERR_INFO_IS_UNBOUNDED,
                        1,
                        "x".repeat(2000)),
                dataId("present", "acknowledges an event with DataId", DATA_ID, "order-20251027-0001"),
                dataId("empty", "acknowledges an empty DataId", OPTIONAL_MEMBERS, ""),
                dataId("64-bytes", "acknowledges a DataId of 64 bytes", DATA_ID_LENGTH, "d".repeat(64)),
                dataId(
                        "64-bytes-chinese",
                        "acknowledges a DataId of 64 bytes in Chinese",
                        DATA_ID_LENGTH,
                        "业".repeat(21) + "1"),
                dataId(
                        "odd",
                        "acknowledges a DataId of JSON, quotes and blanks",
                        DATA_ID,
                        "{\"id\": \"o'brien\"} & <b>"));
    }

    private static ContractCase errCode(String name, String title, Rule rule, int code, String info) {
        return contractCase("event.err-code-" + name)
                .verifies(rule)
                .titled(title)
                .sends(callback().with("/Events/0/ErrCode", code).with("/Events/0/ErrInfo", info))
                .expects(acknowledged());
    }

    private static ContractCase errInfo(String name, String title, Rule rule, int code, String info) {
        return contractCase("event.err-info-" + name)
                .verifies(rule)
                .titled(title)
                .sends(callback().with("/Events/0/ErrCode", code).with("/Events/0/ErrInfo", info))
                .expects(acknowledged());
    }

    private static ContractCase dataId(String name, String title, Rule rule, String value) {
        return contractCase("event.data-id-" + name)
                .verifies(rule)
                .titled(title)
                .sends(callback().with("/Events/0/DataId", value))
                .expects(acknowledged());
    }
}
