package dev.pushback.contract.expect;

import static dev.pushback.contract.expect.Finding.broken;
import static dev.pushback.contract.expect.Finding.kept;
import static dev.pushback.contract.expect.Finding.open;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.contract.probe.StoredState;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What must be stored of the callbacks that were sent. Only what was acknowledged is judged, except by a forgery. */
public final class StorageExpectations {

    private static final String NOTHING_STORED =
            "nothing is stored of the right callback that came last: does the probe look"
                    + " where the receiver stores, and does it store within " + StorageExpectation.PATIENCE.toSeconds()
                    + " s?";

    private StorageExpectations() {}

    /** Something is stored of each event's recipient; source: {@link Rule#NOTHING_IS_LOST}. */
    public static Expectation nothingLost() {
        return ofEachEvent((event, state) ->
                state.events().isEmpty() ? broken("something stored for " + event.account(), "nothing is") : kept());
    }

    /** Every event is stored as it came; source: {@link Rule#VENDOR_IS_KEPT}. */
    public static Expectation storedAsSent() {
        return ofEachEvent((event, state) -> state.events().stream().anyMatch(event::isOf)
                ? kept()
                : broken(event.words(), "stored is " + words(state)));
    }

    /** No event is stored twice; source: {@link Rule#STORED_ONCE}. */
    public static Expectation storedOnce() {
        return ofEachEvent((event, state) -> {
            long rows = state.events().stream().filter(event::isOf).count();
            if (rows == 1) {
                return kept();
            }
            return rows == 0 && !state.events().isEmpty()
                    ? broken(
                            "1 stored event for " + event.account() + ": " + event.words(), "stored is " + words(state))
                    : broken("1 stored event for " + event.account(), rows + " stored events");
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
                    return broken("stage " + furthest + " for " + event.account(), "stage " + stage);
                }
            }
            return kept();
        });
    }

    /**
     * Nothing is stored of the first callback, while the last one, a right one, is; source:
     * {@link Rule#REFUSED_HAS_NO_EFFECT}.
     */
    public static Expectation firstNotStored() {
        return new StorageSequence(
                StorageExpectations::lookAtLast,
                (attempts, probe) -> SentEvents.by(attempts.get(0)).stream()
                        .filter(event -> !state(probe, event).events().isEmpty())
                        .findFirst()
                        .map(event -> broken(
                                "nothing stored for " + event.account(), "stored is " + words(state(probe, event))))
                        .orElse(kept()));
    }

    /** Once the last callback is stored, the work on those before it is done too. */
    private static Finding lookAtLast(List<Attempt> attempts, ReceiverProbe probe) {
        Attempt right = attempts.get(attempts.size() - 1);
        if (!Expectations.acknowledges(right)) {
            return open("the right callback is not acknowledged: " + AttemptSummary.of(right));
        }
        if (Expectations.isTooMany(attempts.get(0))) {
            return Expectations.tooMany(attempts.get(0));
        }
        boolean done = SentEvents.by(right).stream()
                .noneMatch(event -> state(probe, event).events().isEmpty());
        return done ? kept() : broken("something stored of the right callback", NOTHING_STORED);
    }

    private static Expectation ofEachEvent(BiFunction<SentEvents.Event, StoredState, Finding> judgement) {
        return onceAcknowledged((attempts, probe) -> {
            for (SentEvents.Event event : SentEvents.by(attempts)) {
                Finding finding = judgement.apply(event, state(probe, event));
                if (!finding.isKept()) {
                    return finding;
                }
            }
            return kept();
        });
    }

    private static StorageExpectation onceAcknowledged(StorageExpectation looking) {
        return (attempts, probe) -> {
            for (Attempt attempt : attempts) {
                if (!Expectations.acknowledges(attempt)) {
                    return open("it is not acknowledged: " + AttemptSummary.of(attempt));
                }
            }
            return looking.look(attempts, probe);
        };
    }

    private static StoredState state(ReceiverProbe probe, SentEvents.Event event) {
        return probe.of(event.taskId(), event.account());
    }

    private static String words(StoredState state) {
        return state.events().isEmpty()
                ? "nothing"
                : state.events().stream().map(StorageExpectations::words).collect(Collectors.joining("; "));
    }

    private static String words(StoredEvent event) {
        return "PushPlatform " + event.platform() + ", PushStage " + event.stage() + ", ErrCode " + event.errCode()
                + ", ErrInfo \"" + event.errInfo() + "\"";
    }
}
