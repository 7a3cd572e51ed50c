package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Attempts.OK;
import static dev.pushback.contract.expect.Attempts.acknowledged;
import static dev.pushback.contract.expect.Attempts.failed;
import static dev.pushback.contract.expect.Attempts.refused;
import static dev.pushback.contract.expect.Attempts.replied;
import static dev.pushback.contract.expect.Attempts.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.message.Message;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {

    @Test
    void acknowledgedIsHttp200WithOkAndZero() {
        assertKept(Expectations.acknowledged(), acknowledged());
        assertBroken(Expectations.acknowledged(), replied(201, OK)).contains("HTTP 201");
        assertBroken(Expectations.acknowledged(), refused()).contains("FAILURE");
    }

    @Test
    void theFirstOfSeveralThatIsNotAcknowledgedIsShown() {
        Finding finding = Expectations.acknowledged().judge(List.of(acknowledged(), replied(500, "x"), refused()));
        assertThat(finding.attempt()).isEqualTo(1);
        assertThat(finding.actual()).hasToString("HTTP 500 with \"x\"");
    }

    @Test
    void anAcknowledgementProvesNothingWhereWhatIsNoBatchIsAcknowledgedToo() {
        assertThat(Expectations.acknowledgedAndRead()
                        .judge(List.of(acknowledged(), refused()))
                        .isPassed())
                .isTrue();
        assertThat(Expectations.acknowledgedAndRead().judge(List.of(refused(), acknowledged())))
                .satisfies(finding -> assertThat(finding.isFailed()).isTrue());
        assertThat(Expectations.acknowledgedAndRead().judge(List.of(acknowledged(), acknowledged())))
                .satisfies(finding -> {
                    assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
                    assertThat(finding.actual()).asString().contains("does not prove that it reads the body");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 415, 422, 499})
    void refusedIsHttp4xxWhateverTheBodySays(int status) {
        assertKept(Expectations.refused(), replied(status, ""));
        assertKept(Expectations.refused(), replied(status, OK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Attempts.FAILURE,
                "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"\",\"ErrorCode\":1}",
                "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"\",\"ErrorCode\":0}",
                "{\"ActionStatus\":\"FAILURE\"}"
            })
    void refusedIsAReplyOfFailureWhateverElseIsWrongWithIt(String body) {
        assertKept(Expectations.refused(), replied(200, body));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 399, 500, 502, 503})
    void refusedIsNoOtherStatus(int status) {
        assertBroken(Expectations.refused(), replied(status, Attempts.FAILURE)).contains("HTTP " + status);
    }

    @Test
    void refusedIsNoAcknowledgementAndNoOtherReply() {
        assertBroken(Expectations.refused(), acknowledged());
        assertBroken(
                Expectations.refused(), replied(200, "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"code\":403}", "<h1>Forbidden</h1>", "{\"ActionStatus\":\"error\"}"})
    void whatIsNeitherYesNorNoIsLeftToTheCasesOfRefusals(String body) {
        Finding finding = judge(Expectations.refused(), replied(200, body));
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(finding.actual()).asString().contains("see reply.refusal-members");
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void aDeadReceiverNeverPassesAnything(Failure failure) {
        Attempt dead = failed(failure);
        assertBroken(Expectations.acknowledged(), dead)
                .contains(failure.message().toString());
        assertBroken(Expectations.refused(), dead);
        assertBroken(Expectations.survived(), dead);
        assertBroken(Expectations.notAcknowledged(), dead);
        assertBroken(Expectations.acknowledgedAtLast(), dead);
        assertBroken(Expectations.notAllAcknowledged(), dead);
        assertThat(judge(Expectations.status200(), dead).isPassed()).isFalse();
        assertThat(judge(Expectations.noRedirect(), dead).isPassed()).isFalse();
        assertThat(judge(Expectations.inTime(), dead).isPassed()).isFalse();
        assertThat(judge(Expectations.acknowledgedWithout(Message.term("x")), dead)
                        .isPassed())
                .isFalse();
    }

    @Test
    void silenceIsAFaultOfTimeAndABreakIsAFaultOfHttp() {
        assertBroken(Expectations.inTime(), failed(Failure.TIMEOUT)).contains("no whole reply within the time limit");
        assertOpen(Expectations.wholeReply(), failed(Failure.TIMEOUT));
        assertBroken(Expectations.wholeReply(), failed(Failure.TRUNCATED)).contains("the reply broke off");
        assertThat(judge(Expectations.inTime(), failed(Failure.TRUNCATED)).status())
                .isEqualTo(Finding.Status.INCONCLUSIVE);
    }

    @Test
    void aLimitOfTheRateSaysNothingOfTheCallback() {
        Attempt limited = replied(429, "slow down");
        assertOpen(Expectations.refused(), limited);
        assertOpen(Expectations.survived(), limited);
        assertOpen(Expectations.notAcknowledged(), limited);
        assertOpen(Expectations.notAllAcknowledged(), limited, acknowledged());
        assertBroken(Expectations.acknowledged(), limited);
    }

    @Test
    void survivedIsAnyAnswerBelow500() {
        assertKept(Expectations.survived(), acknowledged());
        assertKept(Expectations.survived(), replied(499, ""));
        assertBroken(Expectations.survived(), replied(500, ""));
    }

    @Test
    void aGetMayGetAPageButNoAcknowledgementAndNoCrash() {
        assertKept(Expectations.notAcknowledged(), replied(405, ""));
        assertKept(Expectations.notAcknowledged(), replied(200, "<h1>It works</h1>"));
        assertKept(Expectations.notAcknowledged(), replied(501, "Unsupported method ('GET')"));
        assertBroken(Expectations.notAcknowledged(), acknowledged());
        assertBroken(Expectations.notAcknowledged(), replied(500, ""));
    }

    @Test
    void aRefusalThatContradictsItselfIsJudgedElsewhere() {
        String contradicting = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"wrong sign\",\"ErrorCode\":1}";
        assertOpen(Expectations.refused(), replied(200, contradicting));
        assertBroken(Expectations.refused(), replied(200, contradicting.replace("wrong sign", "")));
        assertBroken(Expectations.refused(), replied(200, contradicting.replace("1", "0")));
    }

    @Test
    void onlyTheLastOneCountsAfterGarbage() {
        assertKept(Expectations.acknowledgedAtLast(), replied(500, ""), failed(Failure.RESET), acknowledged());
        Finding finding = Expectations.acknowledgedAtLast().judge(List.of(acknowledged(), refused()));
        assertThat(finding.isFailed()).isTrue();
        assertThat(finding.attempt()).isEqualTo(1);
    }

    @Test
    void ofTwoReadingsAtMostOneIsAcknowledged() {
        assertKept(Expectations.notAllAcknowledged(), acknowledged(), refused());
        assertKept(Expectations.notAllAcknowledged(), refused(), refused());
        assertBroken(Expectations.notAllAcknowledged(), acknowledged(), acknowledged())
                .contains("all of them");
        assertBroken(Expectations.notAllAcknowledged(), refused(), replied(500, ""));
    }

    @Test
    void whatIsMissedIsToldByWhatIsAcknowledged() {
        Expectation expectation = Expectations.acknowledgedWithout(Message.term("ClientIP"), Message.term("DataId"));
        assertKept(expectation, acknowledged());
        assertBroken(expectation, replied(500, "x"), refused(), acknowledged())
                .isEqualTo("HTTP 500 with \"x\"; acknowledged only with DataId");
        Finding open = expectation.judge(List.of(refused(), refused(), refused()));
        assertThat(open.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(open.actual()).asString().contains("not for want of ClientIP or DataId");
    }

    @Test
    void statusIsJudgedWithoutTheBody() {
        assertKept(Expectations.status200(), replied(200, ""));
        assertBroken(Expectations.status200(), replied(204, "")).isEqualTo("HTTP 204");
    }

    @Test
    void aRedirectIsToldWithItsTarget() {
        Attempt redirect = replied(302, "", new Header("Location", "/login"));
        assertBroken(Expectations.noRedirect(), redirect).isEqualTo("HTTP 302 (to /login)");
        assertKept(Expectations.noRedirect(), replied(299, ""));
        assertKept(Expectations.noRedirect(), replied(400, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308, 399})
    void everyHttp3xxIsARedirect(int status) {
        assertBroken(Expectations.noRedirect(), replied(status, "")).isEqualTo("HTTP " + status);
    }

    @Test
    void bytesBehindAReplyAreAFaultOfItsLength() {
        assertKept(Expectations.wholeReply(), acknowledged());
        assertBroken(Expectations.wholeReply(), told(acknowledged(), HttpMessage.SURPLUS.of()))
                .startsWith("more bytes behind HTTP 200");
    }

    @Test
    void oneCallMayBeLostOnAKeptConnectionButNotTwo() {
        Attempt lost = told(acknowledged(), HttpMessage.RESENT.of());
        assertKept(Expectations.noCallLost(), acknowledged(), acknowledged());
        assertKept(Expectations.noCallLost(), acknowledged(), lost, acknowledged());
        assertBroken(Expectations.noCallLost(), lost, acknowledged(), lost).startsWith("2 of 3 calls got no reply");
    }

    @Test
    void aFailureIsToldWithItsCauseInBrackets() {
        assertThat(AttemptSummary.of(told(failed(Failure.REFUSED), HttpMessage.NOBODY_LISTENS.of("here"))))
                .hasToString("the connection was refused (nobody listens at here) after 5 ms");
        assertThat(AttemptSummary.of(failed(Failure.REFUSED))).hasToString("the connection was refused after 5 ms");
    }

    @Test
    void aLongReplyIsToldByItsFirst160Characters() {
        assertThat(AttemptSummary.of(replied(500, "x".repeat(160))))
                .hasToString("HTTP 500 with \"" + "x".repeat(160) + "\"");
        assertThat(AttemptSummary.of(replied(500, "x".repeat(161))))
                .hasToString("HTTP 500 with \"" + "x".repeat(160) + "…\"");
    }

    private static Finding judge(Expectation expectation, Attempt... attempts) {
        return expectation.judge(List.of(attempts));
    }

    private static void assertOpen(Expectation expectation, Attempt... attempts) {
        assertThat(expectation.judge(List.of(attempts)).status()).isEqualTo(Finding.Status.INCONCLUSIVE);
    }

    private static void assertKept(Expectation expectation, Attempt... attempts) {
        Finding finding = judge(expectation, attempts);
        assertThat(finding.isPassed()).as(finding.toString()).isTrue();
    }

    private static AbstractStringAssert<?> assertBroken(Expectation expectation, Attempt... attempts) {
        Finding finding = judge(expectation, attempts);
        assertThat(finding.isFailed()).as(finding.toString()).isTrue();
        assertThat(finding.expected()).isNotEqualTo(Message.NONE);
        return assertThat(finding.actual().toString());
    }
}
