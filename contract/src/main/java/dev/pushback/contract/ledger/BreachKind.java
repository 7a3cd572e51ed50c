package dev.pushback.contract.ledger;

import java.util.Locale;

/** In which way what is stored differs from what is owed. */
public enum BreachKind {
    /** Acknowledged, and not stored. */
    LOST,
    /** Acknowledged with its whole batch, and nothing of that batch is stored. */
    ROLLED_BACK,
    /** It was stored, and later it was not. */
    FORGOTTEN,
    /** Of a text a part is missing: its end, its blanks, what its column has no characters for. */
    CUT,
    /** A text was decoded in a way in which it was not encoded. */
    DECODED,
    /** A text was encoded, and is kept so. */
    ENCODED,
    /** A text was brought into a form of its own: other case, other Unicode, other blanks. */
    NORMALIZED,
    /** A number did not fit its column. */
    OUT_OF_RANGE,
    /** A time is that of another zone, or was read in another unit. */
    TIME_SHIFTED,
    /** The vendor or the maker is another one. */
    OTHER_VENDOR,
    /** The stage is another one, which was never sent. */
    OTHER_STAGE,
    /** What is stored is that of the first event of the batch. */
    FROM_FIRST,
    /** An earlier stage took the place of a later one. */
    STAGE_WENT_BACK,
    /** Stored otherwise than sent. */
    CHANGED,
    /** Stored more often than it is one. */
    DOUBLED,
    /** Refused, and stored all the same. */
    STORED_THOUGH_REFUSED;

    /** The word in reports and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an event that was acknowledged is not there at all. */
    public boolean isLoss() {
        return this == LOST || this == ROLLED_BACK || this == FORGOTTEN;
    }

    /** Whether it is there, but not as it was sent. */
    public boolean isChange() {
        return !isLoss() && this != DOUBLED && this != STORED_THOUGH_REFUSED;
    }
}
