package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Finding.failed;
import static dev.pushback.contract.expect.Finding.inconclusive;
import static dev.pushback.contract.expect.Finding.passed;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.Storing;
import dev.pushback.contract.probe.TaskRow;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.function.BiFunction;

/** What must be stored of the callbacks that were sent. Only what was acknowledged is judged, except by a forgery. */
public final class StorageExpectations {

    private StorageExpectations() {}

    /** Something is stored of each event's recipient; source: {@link Rule#NOTHING_IS_LOST}. */
    public static Expectation nothingLost() {
        return somethingStored();
    }

    /** Whether nothing of a recipient was seen for as long as storing may take. */
    public static boolean isLost(List<Attempt> attempts, ReceiverProbe probe) {
        return somethingStored().await(attempts, probe).isFailed();
    }

    private static StorageExpectation somethingStored() {
        return ofEachEvent((event, rows) -> rows.isEmpty()
                ? failed(ExpectMessage.SOMETHING_STORED.of(event.account()), ExpectMessage.NOTHING_IS.of())
                : passed());
    }

    /** Every event is stored as it came, as far as the probe shows it; source: {@link Rule#VENDOR_IS_KEPT}. */
    public static Expectation storedAsSent() {
        return ofEachEvent((event, rows) -> {
            List<TaskRow> alike = rows.stream().filter(event::isOf).toList();
            if (alike.isEmpty()) {
                return failed(event.message(), stored(rows));
            }
            return alike.stream().anyMatch(row -> event.notShownBy(row).isEmpty())
                    ? passed()
                    : inconclusive(ExpectMessage.NOT_SHOWN.of(
                            Message.term(String.join(", ", event.notShownBy(alike.get(0))))));
        });
    }

    /** No event is stored twice; source: {@link Rule#STORED_ONCE}. */
    public static Expectation storedOnce() {
        return ofEachEvent((event, stored) -> {
            long rows = stored.stream().filter(event::isOf).count();
            if (rows == 1) {
                return passed();
            }
            return rows == 0 && !stored.isEmpty()
                    ? failed(ExpectMessage.STORED_ONCE_AS.of(event.account(), event.message()), stored(stored))
                    : failed(
                            ExpectMessage.STORED_ONCE.of(event.account()),
                            ExpectMessage.STORED_EVENTS.of(rows),
                            rows == 0 ? new Symptom[] {Symptom.LOST} : new Symptom[0]);
        });
    }

    /** The furthest stage that was sent to a recipient is the stored one; source: {@link Rule#STAGE_NEVER_GOES_BACK}. */
    public static Expectation furthestStage() {
        return onceAcknowledged((attempts, probe) -> {
            List<SentEvents.Event> events = SentEvents.by(attempts);
            for (SentEvents.Event event : events) {
                int furthest = events.stream()
                        .filter(other -> other.account().equals(event.account()))
                        .mapToInt(SentEvents.Event::stage)
                        .max()
                        .orElseThrow();
                int stage = probe.of(event.taskId(), event.account()).stage();
                if (stage != furthest) {
                    return failed(ExpectMessage.STAGE_FOR.of(furthest, event.account()), ExpectMessage.STAGE.of(stage));
                }
            }
            return passed();
        });
    }

    /**
     * Nothing is stored of the first callback, while the last one, a right one, is; source:
     * {@link Rule#REFUSED_HAS_NO_EFFECT}.
     */
    public static Expectation firstNotStored() {
        return new StorageSequence(StorageExpectations::lookAtLast, (attempts, probe) -> {
            StoredRows stored = new StoredRows(probe, SentEvents.by(attempts.get(0)));
            return stored.events().stream()
                    .filter(event -> !stored.of(event).isEmpty())
                    .findFirst()
                    .map(event ->
                            failed(ExpectMessage.NOTHING_STORED_FOR.of(event.account()), stored(stored.of(event))))
                    .orElse(passed());
        });
    }

    /** Once the last callback is stored, the work on those before it is done too. */
    private static Finding lookAtLast(List<Attempt> attempts, ReceiverProbe probe) {
        Attempt right = attempts.get(attempts.size() - 1);
        if (!Expectations.acknowledges(right)) {
            return inconclusive(ExpectMessage.RIGHT_NOT_ACKNOWLEDGED.of(AttemptSummary.of(right)));
        }
        if (Expectations.isTooMany(attempts.get(0))) {
            return Expectations.tooMany(attempts.get(0));
        }
        StoredRows stored = new StoredRows(probe, SentEvents.by(right));
        boolean done =
                stored.events().stream().noneMatch(event -> stored.of(event).isEmpty());
        return done
                ? passed()
                : failed(
                        ExpectMessage.RIGHT_STORED.of(),
                        ExpectMessage.RIGHT_NOT_STORED.of(Storing.LONGEST.toSeconds()));
    }

    private static StorageExpectation ofEachEvent(BiFunction<SentEvents.Event, List<TaskRow>, Finding> judgement) {
        return onceAcknowledged((attempts, probe) -> {
            StoredRows stored = new StoredRows(probe, SentEvents.by(attempts));
            for (SentEvents.Event event : stored.events()) {
                Finding finding = judgement.apply(event, stored.of(event));
                if (!finding.isPassed()) {
                    return finding;
                }
            }
            return passed();
        });
    }

    private static StorageExpectation onceAcknowledged(StorageExpectation looking) {
        return (attempts, probe) -> {
            for (Attempt attempt : attempts) {
                if (!Expectations.acknowledges(attempt)) {
                    return inconclusive(ExpectMessage.NOT_ACKNOWLEDGED.of(AttemptSummary.of(attempt)));
                }
            }
            return looking.look(attempts, probe);
        };
    }

    private static Message stored(List<TaskRow> rows) {
        return rows.isEmpty()
                ? ExpectMessage.STORED_IS_NOTHING.of()
                : ExpectMessage.STORED_IS.of(Message.joined(
                        Plain.SEMICOLON,
                        rows.stream()
                                .map(row -> SentEvents.message(row.members()))
                                .toList()));
    }
}
