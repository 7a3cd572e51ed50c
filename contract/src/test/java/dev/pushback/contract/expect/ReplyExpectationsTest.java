package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Attempts.acknowledged;
import static dev.pushback.contract.expect.Attempts.refused;
import static dev.pushback.contract.expect.Attempts.replied;
import static dev.pushback.contract.expect.ReplyExpectations.jsonContentType;
import static dev.pushback.contract.expect.ReplyExpectations.refusalKeeps;
import static dev.pushback.contract.expect.ReplyExpectations.replyKeeps;
import static dev.pushback.contract.expect.ReplyExpectations.saysOk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.schema.json.ReplyAspect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyExpectationsTest {

    private static final String CODE_AS_STRING = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":\"0\"}";

    @ParameterizedTest
    @EnumSource(ReplyAspect.class)
    void theDocumentedReplyKeepsEveryAspect(ReplyAspect aspect) {
        assertThat(judge(replyKeeps(aspect), acknowledged())).isEqualTo(Finding.passed());
    }

    @Test
    void aFaultIsToldWithItsMember() {
        Finding finding = judge(replyKeeps(ReplyAspect.ERROR_CODE_INTEGER), replied(200, CODE_AS_STRING));
        assertThat(finding.isFailed()).isTrue();
        assertThat(finding.expected()).hasToString("integer");
        assertThat(finding.actual()).asString().startsWith("/ErrorCode is ").contains("\"0\"");
    }

    @Test
    void whatAnotherFaultHidesIsOpen() {
        Finding finding = judge(replyKeeps(ReplyAspect.COHERENT), replied(200, CODE_AS_STRING));
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(finding.actual()).asString().contains("another fault").contains("ErrorCode");
    }

    @Test
    void noReplyAndOtherStatusesLeaveTheBodyOpen() {
        Finding other = judge(replyKeeps(ReplyAspect.JSON), replied(500, "x"));
        assertThat(other.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(other.actual()).asString().contains("HTTP 500").contains("http.status-200");
        Finding none = judge(replyKeeps(ReplyAspect.JSON), Attempts.failed(Failure.RESET));
        assertThat(none.actual()).asString().contains("the connection was reset");
    }

    @Test
    void aWellFormedFailureDoesNotSayOk() {
        assertThat(judge(saysOk(), acknowledged()).isPassed()).isTrue();
        assertThat(judge(saysOk(), refused()).actual()).asString().contains("FAILURE");
        assertThat(judge(saysOk(), replied(200, "{\"ActionStatus\":\"FAIL\"}")).isFailed())
                .isTrue();
        assertThat(judge(saysOk(), replied(200, "{\"ActionStatus\":\"SUCCESS\"}"))
                        .status())
                .isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(judge(saysOk(), replied(200, "{}")).status()).isEqualTo(Finding.Status.INCONCLUSIVE);
    }

    @Test
    void anyRefusalInHttp200IsJudged() {
        Attempt bad = replied(200, "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"\",\"ErrorCode\":\"1\"}");
        Finding finding = refusalKeeps(ReplyAspect.MEMBERS, ReplyAspect.ERROR_CODE_INTEGER)
                .judge(List.of(acknowledged(), refused(), bad));
        assertThat(finding.isFailed()).isTrue();
        assertThat(finding.attempt()).isEqualTo(2);
        assertThat(finding.actual()).asString().startsWith("/ErrorCode is ");
    }

    @Test
    void aLimitOfTheRateIsNoRefusal() {
        assertThat(judge(refusalKeeps(ReplyAspect.MEMBERS), replied(429, "")).status())
                .isEqualTo(Finding.Status.INCONCLUSIVE);
    }

    @Test
    void aRefusalByHttp4xxNeedsNoBody() {
        assertThat(judge(refusalKeeps(ReplyAspect.MEMBERS), acknowledged(), replied(403, "")))
                .isEqualTo(Finding.passed());
        assertThat(judge(refusalKeeps(ReplyAspect.MEMBERS), refused())).isEqualTo(Finding.passed());
    }

    @Test
    void whereNothingIsRefusedThereIsNoRefusalToJudge() {
        Finding finding = judge(refusalKeeps(ReplyAspect.MEMBERS), acknowledged(), replied(500, ""));
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(finding.actual()).asString().contains("nothing is refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"UTF-8\"",
                "application/problem+json"
            })
    void jsonHasManyNames(String type) {
        assertThat(judge(jsonContentType(), replied(200, "", new Header("content-type", type))))
                .isEqualTo(Finding.passed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html;charset=UTF-8", "application/jsonp", "text/json", ""})
    void otherTypesAreNotJson(String type) {
        Finding finding = judge(jsonContentType(), replied(200, "", new Header("Content-Type", type)));
        assertThat(finding.actual()).hasToString("Content-Type: " + type);
    }

    @Test
    void noTypeIsNotJson() {
        assertThat(judge(jsonContentType(), replied(200, "", new Header[0])).actual())
                .hasToString("Content-Type: none");
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void withoutAReplyNothingCanBeSaidOfIt(Failure failure) {
        Attempt silent = Attempts.failed(failure);
        for (Expectation expectation : List.of(saysOk(), jsonContentType(), replyKeeps(ReplyAspect.JSON))) {
            assertThat(judge(expectation, silent).status()).isEqualTo(Finding.Status.INCONCLUSIVE);
            assertThat(judge(expectation, silent).actual())
                    .asString()
                    .contains(failure.message().toString());
        }
    }

    @Test
    void anotherStatusThan200LeavesWordAndTypeOpen() {
        for (Expectation expectation : List.of(saysOk(), jsonContentType())) {
            Finding finding =
                    judge(expectation, replied(403, Attempts.FAILURE, new Header("Content-Type", "text/html")));
            assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
            assertThat(finding.actual()).asString().contains("HTTP 403", "http.status-200");
        }
    }

    @Test
    void ofSeveralRefusalsTheOneThatCannotBeJudgedIsTold() {
        Attempt hidden = replied(200, "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"\",\"ErrorCode\":\"1\"}");
        Finding finding = judge(refusalKeeps(ReplyAspect.FAILURE_CODE), refused(), hidden, replied(403, ""));
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(finding.attempt()).isEqualTo(1);
        assertThat(finding.actual()).asString().contains("another fault");
    }

    private static Finding judge(Expectation expectation, Attempt... attempts) {
        return expectation.judge(List.of(attempts));
    }
}
