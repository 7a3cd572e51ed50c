package dev.pushback.server.usersig;

/** What can be wrong with a UserSig, in the order in which it is looked for. */
public enum UserSigFault {
    /** There is none. */
    MISSING,
    /** It can't be read. */
    MALFORMED,
    /** It was made for another app. */
    OTHER_APP,
    /** It was made for somebody else. */
    OTHER_IDENTIFIER,
    /** Its time is over. */
    EXPIRED,
    /** It was not made with the app's secret key. */
    FORGED
}
