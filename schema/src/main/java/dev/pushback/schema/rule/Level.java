package dev.pushback.schema.rule;

import org.apiguardian.api.API;

/** How binding a rule is. */
@API(status = API.Status.STABLE)
public enum Level {
    /** Tencent's pages say so; breaking it breaks the contract. */
    MUST,
    /** The field's good sense asks for it; breaking it is a warning. */
    SHOULD,
    /** Left to the receiver; nothing is judged by it. */
    MAY
}
