package dev.pushback.contract.model;

/** What a case needs beyond a receiver that answers. */
public enum Need {
    /** A token, so that callbacks can be signed. */
    TOKEN,
    /** A probe, so that what was stored can be seen. */
    PROBE
}
