package dev.pushback.contract.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.probe.ProbeException;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.contract.probe.Storing;
import dev.pushback.contract.probe.TaskRow;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StorageExpectationsTest {

    private static final StoredEvent FAILED = new StoredEvent(null, 3, null, 1, 410, "gone", null);

    @Test
    void withoutAProbeThereIsNothingToJudgeBy() {
        Finding finding = StorageExpectations.storedOnce().judge(List.of(sent("u1", 1)), null);
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(finding.actual()).asString().contains("--probe");
    }

    @Test
    void whatWasNotAcknowledgedNeedNotBeStored() {
        Finding finding = StorageExpectations.nothingLost().judge(List.of(Attempts.refused()), stores());
        assertThat(finding.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
    }

    @Test
    void aProbeThatCannotTellLeavesItOpen() {
        ReceiverProbe broken = (task, account) -> {
            throw new ProbeException(Message.term("the probe answered HTTP 500"));
        };
        assertThat(StorageExpectations.nothingLost()
                        .judge(List.of(sent("u1", 1)), broken)
                        .actual())
                .hasToString("the probe answered HTTP 500");
    }

    @Test
    void anEventStoredTwiceIsTold() {
        assertThat(judge(StorageExpectations.storedOnce(), stores(FAILED, FAILED), sent("u1", 1)))
                .isEqualTo(Finding.failed(ExpectMessage.STORED_ONCE.of("u1"), ExpectMessage.STORED_EVENTS.of(2L)));
        assertThat(judge(StorageExpectations.storedOnce(), stores(FAILED), sent("u1", 1), sent("u1", 1)))
                .isEqualTo(Finding.passed());
    }

    @Test
    void aLostEventIsTold() {
        assertThat(judge(StorageExpectations.nothingLost(), stores(), sent("u1", 1))
                        .actual())
                .hasToString("nothing is");
        assertThat(judge(StorageExpectations.nothingLost(), stores(FAILED), sent("u1", 1)))
                .isEqualTo(Finding.passed());
    }

    @Test
    void anotherVendorsReasonIsTold() {
        StoredEvent other = new StoredEvent(null, 2, null, 1, 410, "gone", null);
        Finding finding = judge(StorageExpectations.storedAsSent(), stores(other), sent("u1", 1));
        assertThat(finding.expected())
                .asString()
                .contains("PushPlatform 3")
                .contains("ErrCode 410")
                .contains("\"gone\" for u1");
        assertThat(finding.actual()).asString().contains("PushPlatform 2");
    }

    @Test
    void aTextThatIsNotShownIsNotJudged() {
        StoredEvent silent = new StoredEvent(null, 3, null, 1, 410, null, null);

        assertThat(judge(StorageExpectations.storedAsSent(), stores(silent), sent("u1", 1)))
                .isEqualTo(Finding.inconclusive(ExpectMessage.NOT_SHOWN.of(Message.term("ErrInfo"))));
        assertThat(judge(StorageExpectations.storedAsSent(), stores(silent, FAILED), sent("u1", 1)))
                .isEqualTo(Finding.passed());
        assertThat(judge(StorageExpectations.storedOnce(), stores(silent), sent("u1", 1)))
                .isEqualTo(Finding.passed());
        assertThat(judge(
                                StorageExpectations.storedAsSent(),
                                stores(new StoredEvent(null, 2, null, 1, 410, null, null)),
                                sent("u1", 1))
                        .actual())
                .hasToString("stored is PushPlatform 2, PushStage 1, ErrCode 410");
    }

    @Test
    void rowsOfRecipientsAloneShowWhatIsLostAndWhatIsDoubled() {
        Attempt attempt = sent("u1", 1);

        assertThat(judge(StorageExpectations.nothingLost(), rows("u1"), attempt))
                .isEqualTo(Finding.passed());
        assertThat(judge(StorageExpectations.nothingLost(), rows("u2"), attempt).isFailed())
                .isTrue();
        assertThat(judge(StorageExpectations.storedOnce(), rows("u1", "u1"), attempt)
                        .actual())
                .hasToString("2 stored events");
        assertThat(judge(StorageExpectations.storedAsSent(), rows("u1"), attempt))
                .isEqualTo(Finding.inconclusive(
                        ExpectMessage.NOT_SHOWN.of(Message.term("PushPlatform, PushStage, ErrCode, ErrInfo"))));
    }

    @Test
    void aStageThatWentBackIsTold() {
        ReceiverProbe backwards = (task, account) -> new StoredState(1, List.of(FAILED));
        assertThat(judge(StorageExpectations.furthestStage(), backwards, sent("u1", 3), sent("u1", 1)))
                .isEqualTo(Finding.failed(ExpectMessage.STAGE_FOR.of(3, "u1"), ExpectMessage.STAGE.of(1)));
        assertThat(judge(StorageExpectations.furthestStage(), backwards, sent("u1", 1)))
                .isEqualTo(Finding.passed());
    }

    @Test
    void aForgeryThatIsStoredIsTold() {
        Attempt forgery = sent("forged", 1);
        Attempt right = sent("u1", 1);
        Finding finding = judge(StorageExpectations.firstNotStored(), stores(FAILED), forgery, right);
        assertThat(finding.expected()).hasToString("nothing stored for forged");
        ReceiverProbe onlyRight = (task, account) ->
                account.equals("u1") ? stores(FAILED).of(task, account) : new StoredState(0, List.of());
        assertThat(judge(StorageExpectations.firstNotStored(), onlyRight, forgery, right))
                .isEqualTo(Finding.passed());
    }

    @Test
    void aForgeryIsOnlyJudgedBesideARightCallbackThatWorks() {
        Attempt forgery = sent("forged", 1);
        Finding refused = judge(StorageExpectations.firstNotStored(), stores(), forgery, Attempts.refused());
        assertThat(refused.status()).isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(refused.actual()).asString().startsWith("the right callback is not acknowledged");
        assertThat(judge(StorageExpectations.firstNotStored(), stores(FAILED), Attempts.replied(429, ""), sent("u1", 1))
                        .status())
                .isEqualTo(Finding.Status.INCONCLUSIVE);
        assertThat(judge(StorageExpectations.firstNotStored(), stores(), forgery, sent("u1", 1)))
                .isEqualTo(Finding.inconclusive(ExpectMessage.RIGHT_NOT_STORED.of(3L)));
    }

    @Test
    void eachRecipientHasAFurthestStageOfItsOwn() {
        ReceiverProbe right = (task, account) -> new StoredState(account.equals("u1") ? 3 : 1, List.of(FAILED));
        assertThat(judge(StorageExpectations.furthestStage(), right, sent("u1", 3), sent("u2", 1)))
                .isEqualTo(Finding.passed());
        ReceiverProbe shared = (task, account) -> new StoredState(3, List.of(FAILED));
        assertThat(judge(StorageExpectations.furthestStage(), shared, sent("u1", 3), sent("u2", 1)))
                .isEqualTo(Finding.failed(ExpectMessage.STAGE_FOR.of(1, "u2"), ExpectMessage.STAGE.of(3)));
    }

    @Test
    void withoutPatienceIsLookedOnce() {
        AtomicInteger looks = new AtomicInteger();
        ReceiverProbe empty = (task, account) -> {
            looks.incrementAndGet();
            return new StoredState(0, List.of());
        };
        assertThat(judge(StorageExpectations.nothingLost(), empty, sent("u1", 1))
                        .isFailed())
                .isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void workThatComesAfterTheAnswerIsWaitedFor() {
        AtomicInteger looks = new AtomicInteger();
        ReceiverProbe later = (task, account) ->
                looks.incrementAndGet() < 3 ? new StoredState(0, List.of()) : new StoredState(1, List.of(FAILED));
        assertThat(judge(StorageExpectations.storedOnce(), Storing.LONGEST, later, sent("u1", 1)))
                .isEqualTo(Finding.passed());
    }

    @Test
    void aSecondCopyThatComesLaterIsSeen() {
        AtomicInteger looks = new AtomicInteger();
        ReceiverProbe doubled = (task, account) -> looks.incrementAndGet() == 1
                ? new StoredState(1, List.of(FAILED))
                : new StoredState(1, List.of(FAILED, FAILED));
        assertThat(judge(StorageExpectations.storedOnce(), doubled, sent("u1", 1))
                        .actual())
                .hasToString("2 stored events");
    }

    private static Finding judge(Expectation expectation, ReceiverProbe probe, Attempt... attempts) {
        return judge(expectation, Duration.ZERO, probe, attempts);
    }

    private static Finding judge(Expectation expectation, Duration patience, ReceiverProbe probe, Attempt... attempts) {
        return ((StorageExpectation) expectation).judge(List.of(attempts), probe, patience);
    }

    private static ReceiverProbe stores(StoredEvent... events) {
        return (task, account) -> new StoredState(events.length == 0 ? 0 : 1, Arrays.asList(events));
    }

    /** Shows whose the rows are and nothing else. */
    private static ReceiverProbe rows(String... accounts) {
        return new ReceiverProbe() {
            @Override
            public StoredState of(String taskId, String account) {
                throw new AssertionError("asked for one recipient");
            }

            @Override
            public List<TaskRow> ofTask(String taskId, List<String> asked) {
                return Arrays.stream(accounts)
                        .map(account -> new TaskRow(account, Map.of()))
                        .toList();
            }
        };
    }

    private static Attempt sent(String account, int stage) {
        return Attempts.acknowledging("{\"Events\":[{\"TaskId\":\"t1\",\"To_Account\":\"" + account
                + "\",\"PushPlatform\":3,\"PushStage\":" + stage
                + ",\"ErrCode\":410,\"ErrInfo\":\"gone\",\"New\":1}]}");
    }
}
