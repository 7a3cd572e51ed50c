package dev.pushback.contract.ledger;

import dev.pushback.schema.message.Message;
import java.util.List;

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
 * @param breaches each event that is not stored as it should be; of one kind those of the smallest callbacks first
 * @param obstacle why nothing is judged: there is no probe, or it is wrong itself; {@link Message#NONE} if it is judged
 */
public record StorageReport(
        int owed,
        int stored,
        int lost,
        int changed,
        int doubled,
        int refusedButStored,
        List<String> notShown,
        List<Breach> breaches,
        Message obstacle) {

    /** Copies the lists. */
    public StorageReport {
        notShown = List.copyOf(notShown);
        breaches = List.copyOf(breaches);
    }

    /** Nothing was judged, for this reason. */
    public static StorageReport notJudged(Message why) {
        return new StorageReport(0, 0, 0, 0, 0, 0, List.of(), List.of(), why);
    }

    /** Whether storage was looked at. */
    public boolean isJudged() {
        return obstacle.isNone();
    }

    /** Whether everything is stored as it should be, as far as was looked. */
    public boolean isKept() {
        return breaches.isEmpty();
    }

    /** Both, of the same receiver. */
    public StorageReport and(StorageReport other) {
        return new StorageReport(
                owed + other.owed,
                stored + other.stored,
                lost + other.lost,
                changed + other.changed,
                doubled + other.doubled,
                refusedButStored + other.refusedButStored,
                owed > 0 ? notShown : other.notShown,
                java.util.stream.Stream.concat(breaches.stream(), other.breaches.stream()).toList(),
                obstacle.isNone() ? other.obstacle : obstacle);
    }
}
