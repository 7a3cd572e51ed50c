package dev.pushback.contract.receiver.backend;

/** What a backend looks at before it reads the body, in this order. */
public enum CheckStage {
    /** That it is a POST. */
    METHOD,
    /** That it is for this app. */
    APP_ID,
    /** That it comes from someone who knows the token. */
    SIGN,
    /** That it was signed just now. */
    FRESHNESS,
    /** That it says what it is. */
    COMMAND
}
