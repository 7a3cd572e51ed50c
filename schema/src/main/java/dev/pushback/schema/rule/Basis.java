package dev.pushback.schema.rule;

import org.apiguardian.api.API;

/** How we know a fact. */
@API(status = API.Status.STABLE)
public enum Basis {
    /** A page of Tencent's, or a standard, says so. */
    DOCUMENTED,
    /** Seen in a real value or in public code, on no page. */
    OBSERVED,
    /** Concluded from what is documented or observed. */
    INFERRED
}
