package dev.pushback.contract.ledger;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Map;

/**
 * What is stored, held against what is owed.
 *
 * @param owed how many different events were acknowledged
 * @param stored how many of them are stored as they were sent, or in a row that has come further since
 * @param lost how many are not stored
 * @param changed how many are stored otherwise
 * @param doubled how many rows are too many
 * @param refusedButStored how many rows are of events that were refused
 * @param notShown members that the probe never shows, and that were not judged
 * @param leftOut kinds of callbacks that were not judged, as the probe shows nothing of any of them
 * @param breaches each event that is not stored as it should be; of one kind those of the smallest callbacks first
 * @param circumstances of a kind of breach what its events have in common, and hardly another has, where that is known
 * @param obstacle why nothing is judged: there is no probe, or it is wrong itself; {@link Message#NONE} if it is judged
 * @param advisory whether what is found only warns
 */
public record StorageReport(
        int owed,
        int stored,
        int lost,
        int changed,
        int doubled,
        int refusedButStored,
        List<String> notShown,
        List<CallbackKind> leftOut,
        List<Breach> breaches,
        Map<BreachKind, Message> circumstances,
        Message obstacle,
        boolean advisory) {

    /** Copies the lists. */
    public StorageReport {
        notShown = List.copyOf(notShown);
        leftOut = List.copyOf(leftOut);
        breaches = List.copyOf(breaches);
        circumstances = Map.copyOf(circumstances);
    }

    /** There is no probe. */
    public static StorageReport withoutProbe() {
        return notJudged(LedgerMessage.NO_PROBE.of());
    }

    /** Nothing was judged, for this reason. */
    public static StorageReport notJudged(Message why) {
        return new StorageReport(0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), Map.of(), why, false);
    }

    /** Whether storage was looked at. */
    public boolean isJudged() {
        return obstacle.isNone();
    }

    /** Whether the probe itself is wrong, so that what was asked for can't be judged. */
    public boolean isProbeWrong() {
        return !isJudged() && !obstacle.is(LedgerMessage.NO_PROBE);
    }

    /** The same, which only warns, or not. */
    public StorageReport advisory(boolean only) {
        return new StorageReport(
                owed,
                stored,
                lost,
                changed,
                doubled,
                refusedButStored,
                notShown,
                leftOut,
                breaches,
                circumstances,
                obstacle,
                only);
    }

    /** Whether the receiver is held guilty. */
    public boolean isViolated() {
        return !isKept() && !advisory;
    }

    /** Whether everything is stored as it should be, as far as was looked. */
    public boolean isKept() {
        return breaches.isEmpty();
    }
}
