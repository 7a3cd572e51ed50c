package dev.pushback.contract.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One event that is not stored as it should be.
 *
 * @param kind in which way
 * @param event what was sent
 * @param first the first event of its callback; itself if it is the first
 * @param member which member differs; empty unless one does
 * @param stored what is stored in its place; empty if nothing comparable is
 */
public record Breach(BreachKind kind, SentEvent event, SentEvent first, String member, Optional<StoredRow> stored) {

    /** Checks that nothing is null. */
    public Breach {
        requireNonNull(kind, "kind");
        requireNonNull(event, "event");
        requireNonNull(first, "first");
        requireNonNull(member, "member");
        requireNonNull(stored, "stored");
    }

    static Breach of(BreachKind kind, SentEvent event) {
        return new Breach(kind, event, event, "", Optional.empty());
    }

    Breach as(BreachKind other) {
        return new Breach(other, event, first, member, stored);
    }

    /** Whether what is stored of the member that differs is what the first event of the batch had. */
    boolean isOfFirst() {
        return event.index() > 0 && stored.isPresent() && Member.isSame(member, first.member(member), storedValue());
    }

    /** What is stored of the member that differs. */
    public String storedValue() {
        return stored.map(row -> member.equals("To_Account") ? row.account() : row.member(member))
                .orElse("");
    }
}
