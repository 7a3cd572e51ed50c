package dev.pushback.contract.model;

/**
 * What is special about a case, for whoever plays or reports it. A case carries its own traits, so that neither the run
 * nor a report knows a case by its id.
 */
public enum Trait {
    /** It judges the answer to the plainest callback, so it is played even where that is not acknowledged. */
    BASELINE,
    /** It is the one to show that a receiver takes each Sign only once; where that is so, no other is judged. */
    SIGN_REUSE,
    /** It needs a token, so that callbacks can be signed. */
    NEEDS_TOKEN,
    /** It needs a probe, so that what was stored can be seen. */
    NEEDS_PROBE,
    /** It judges storage at its plainest; where even that shows nothing, no other with a probe is judged. */
    OPENS_PROBE,
    /** It is the one to show that a receiver serves one connection at a time; where that is so, none that needs more is judged. */
    IDLE_NEIGHBOUR,
    /** What else is under way would falsify it, so it is never played beside other cases. */
    ALONE,
    /** It judges how long an answer takes. */
    TIMED,
    /** It sends what is no callback: only to receivers of one's own, and after it the receiver is looked after. */
    HOSTILE,
    /** What gets past it gets past every other case of its rule, whose remedies then refer to its own. */
    ROOT_OF_ITS_RULE,
    /** Its Events hold no event at all; who acknowledges all such cases does not read Events. */
    WITHOUT_EVENTS,
    /** It judges whether what is of another app is stored; where it is not, that is checked, whatever is answered. */
    FOREIGN_NOT_STORED,
    /** It judges what comes after many refusals; who bans the sender for these is blamed here. */
    AFTER_MANY_REFUSALS,
    /** It judges what a refusal looks like; where nothing is answered that should be refused, one of them shows it. */
    JUDGES_REFUSALS,
    /** It takes long with a receiver that is slow. */
    SLOW,
    /** One of those that are played even where each callback costs seconds. */
    ESSENTIAL
}
