package dev.pushback.contract.expect;

import java.util.Locale;

/** What points to a cause, whatever the case; remedies are chosen by it. */
public enum Symptom {
    /** The receiver died of it. */
    DIED,
    /** Something had built up by then, and it is not what the case sends. */
    BUILT_UP,
    /** The reply began and did not end. */
    UNFINISHED,
    /** The reply came in a coding that nobody asked for. */
    COMPRESSED,
    /** More bytes came than the reply's length says. */
    SURPLUS,
    /** Nothing came in time. */
    SILENT,
    /** It is so now and then only. */
    FLAKY,
    /** What of the events matters was found out. */
    NOTED,
    /** How many events a callback has is what matters. */
    COUNTED,
    /** What was acknowledged is not stored. */
    LOST,
    /** A serializer wrote the names of members otherwise. */
    RENAMED,
    /** A serializer left out what is empty. */
    LEFT_OUT,
    /** A serializer found nothing to write. */
    BARE,
    /** What the case is about never comes about, as is the receiver's right. */
    NOT_APPLICABLE,
    /** Several cases have one cause, which is told on top. */
    COMMON;

    /** The name in the keys of remedies, such as {@code unfinished}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
