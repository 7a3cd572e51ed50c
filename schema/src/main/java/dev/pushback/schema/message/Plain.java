package dev.pushback.schema.message;

/** What says nothing by itself, or puts others together. */
public enum Plain implements MessageKey {
    /** Nothing. */
    NONE,
    /** A name that is the same everywhere. */
    TERM,
    /** Two of a list. */
    COMMA,
    /** Two of a list of short sentences. */
    SEMICOLON,
    /** Two that hold together. */
    AND,
    /** One of two. */
    OR,
    /** Two lines. */
    LINES
}
