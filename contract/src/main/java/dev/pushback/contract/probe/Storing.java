package dev.pushback.contract.probe;

import java.time.Duration;

/** How receivers store. */
public final class Storing {

    /**
     * How long the work after an answer may take until everything is stored: a receiver may write down what came once a
     * second, or hand it to a queue first. No page of Tencent's names a time.
     */
    public static final Duration LONGEST = Duration.ofSeconds(3);

    private Storing() {}
}
