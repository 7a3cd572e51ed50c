package dev.pushback.contract.junit;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.ledger.Ledger;
import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.Storing;
import dev.pushback.contract.report.Reporter;
import dev.pushback.emulator.Delivery;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.opentest4j.AssertionFailedError;

/** Assertions on a delivery, in the manner of AssertJ but without it. */
@API(status = API.Status.STABLE)
public final class DeliveryAssert {

    private static final long PAUSE_NANOS = 20_000_000;

    private final Delivery delivery;

    private DeliveryAssert(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Begins an assertion. */
    public static DeliveryAssert assertThat(Delivery delivery) {
        return new DeliveryAssert(delivery);
    }

    /**
     * Every callback was taken.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert isAcknowledged() {
        return holds(delivery.isAcknowledged(), JunitMessage.ACKNOWLEDGEMENT.of());
    }

    /**
     * Every callback was turned away, without a crash.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert isRefused() {
        return holds(delivery.isRefused(), JunitMessage.REFUSAL.of());
    }

    /**
     * Every callback with an event of this recipient was taken, whatever became of the others.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert isAcknowledgedFor(String account) {
        return of(account).isAcknowledged();
    }

    /**
     * Every callback with an event of this recipient was turned away, whatever became of the others.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert isRefusedFor(String account) {
        return of(account).isRefused();
    }

    /**
     * This holds at last, for a receiver that stores after it has answered: it is tried again and again for so long.
     *
     * @throws AssertionError the last one, if it never holds
     */
    public DeliveryAssert eventually(Duration atMost, Runnable assertion) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            try {
                assertion.run();
                return this;
            } catch (AssertionError e) {
                if (System.nanoTime() >= end) {
                    throw new AssertionFailedError(
                            Speech.words(JunitMessage.NOT_WITHIN.of(atMost.toMillis(), String.valueOf(e.getMessage()))),
                            e);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /**
     * Everything that was acknowledged is stored as it was sent, once, and nothing that was refused; waits for up to 3 s
     * for a receiver that stores after it has answered. What the probe does not show is not judged.
     *
     * @throws AssertionFailedError if something is not
     */
    public DeliveryAssert isStored(ReceiverProbe probe) {
        return isStored(probe, Storing.LONGEST);
    }

    /**
     * The same with other patience.
     *
     * @throws AssertionFailedError if something is not
     */
    public DeliveryAssert isStored(ReceiverProbe probe, Duration atMost) {
        Ledger ledger = new Ledger(CallbackKind.all(), attempt -> true);
        delivery.attempts().forEach(ledger::write);
        StorageReport report = ledger.audit(probe, atMost);
        if (!report.isJudged()) {
            throw new AssertionFailedError(Speech.words(JunitMessage.STORAGE_UNJUDGED.of(report.obstacle())));
        }
        if (!report.isKept()) {
            throw new AssertionFailedError(told(report));
        }
        return this;
    }

    private static String told(StorageReport report) {
        RunResult result = new RunResult("", 0, false, Message.NONE, List.of()).of(report);
        return new Reporter(Speech.wording(Optional.empty()), Secrets.of(null, List.of()), "", "").tellStorage(result);
    }

    private DeliveryAssert of(String account) {
        return new DeliveryAssert(new Delivery(List.of(), delivery.attemptsOf(account)));
    }

    /**
     * Every callback was answered with this HTTP status.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert hasStatus(int status) {
        boolean all = delivery.attempts().stream()
                .allMatch(attempt -> attempt.isAnswered() && attempt.reply().status() == status);
        return holds(all, JunitMessage.STATUS.of(status));
    }

    /**
     * Every callback was answered with this {@code ErrorCode}.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert hasErrorCode(int code) {
        boolean all = delivery.attempts().stream()
                .allMatch(attempt -> attempt.isAnswered() && errorCode(attempt).equals(Optional.of((long) code)));
        return holds(all, JunitMessage.ERROR_CODE.of(code));
    }

    /**
     * Every callback was answered within this time.
     *
     * @throws AssertionFailedError if one was not
     */
    public DeliveryAssert isAnsweredWithin(Duration limit) {
        boolean all = delivery.attempts().stream()
                .allMatch(attempt -> attempt.isAnswered() && attempt.took().compareTo(limit) <= 0);
        return holds(all, JunitMessage.ANSWER_WITHIN.of(limit.toMillis()));
    }

    /**
     * So many events were sent.
     *
     * @throws AssertionFailedError if it were more or less
     */
    public DeliveryAssert hasEvents(int count) {
        int sent = delivery.events().size();
        if (sent != count) {
            throw new AssertionFailedError(Speech.words(JunitMessage.EVENTS.of(count, sent)), count, sent);
        }
        return this;
    }

    private static Optional<Long> errorCode(Attempt attempt) {
        return ReplyReading.of(attempt.reply().body()).reply().map(Reply::errorCode);
    }

    private DeliveryAssert holds(boolean kept, Message expected) {
        if (!kept) {
            String actual = delivery.attempts().stream()
                    .map(AttemptSummary::of)
                    .distinct()
                    .map(Speech::words)
                    .collect(Collectors.joining("; "));
            throw new AssertionFailedError(
                    Speech.words(JunitMessage.EXPECTED_BUT_WAS.of(expected, actual)), Speech.words(expected), actual);
        }
        return this;
    }
}
