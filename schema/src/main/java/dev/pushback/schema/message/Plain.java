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
    LINES,
    /** A page, its number, its day, and the place on it. */
    CITED,
    /** What was read, when, and is no page. */
    CITED_OWN,
    /** The day of a page that bears none. */
    UNDATED
}
