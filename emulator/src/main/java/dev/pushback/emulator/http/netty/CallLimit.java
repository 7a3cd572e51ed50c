package dev.pushback.emulator.http.netty;

import java.util.HashSet;
import java.util.Set;

/**
 * How many calls a receiver takes on a connection before it closes it without a word, found out where it matters.
 *
 * <p>A close behind some replies can cross the next call, which then looks lost. So the first such call is sent again, and
 * the next connection that comes so far is watched for a moment before it carries more: if the receiver closes it with
 * nothing under way, this is its limit, and from then on connections are closed in time; if not, calls are lost behind so
 * many replies. Lives on the event loop.
 */
final class CallLimit {

    /** How long a connection is watched. */
    static final int WATCH_MILLIS = 100;

    /** A limit is one number: who closes here and there keeps none. */
    private static final int MOST_SUSPICIONS = 3;

    private final Set<Integer> suspected = new HashSet<>();
    private int suspicions;
    private int limit = Integer.MAX_VALUE;

    /** Whether a connection with so many replies carries no further call. */
    boolean isReachedBy(int replies) {
        return replies >= limit;
    }

    /** Whether a connection with so many replies is to be watched before it carries another call. */
    boolean isSuspected(int replies) {
        return suspected.contains(replies);
    }

    /** Whether a call that got no answer behind so many replies may have met the limit, which will be looked into. */
    boolean mayExplain(int replies) {
        if (isReachedBy(replies) || isSuspected(replies)) {
            return true;
        }
        return limit == Integer.MAX_VALUE && ++suspicions <= MOST_SUSPICIONS && suspected.add(replies);
    }

    /** The receiver closed a connection that was watched. */
    void confirm(int replies) {
        limit = replies;
        suspected.clear();
    }

    /** A connection that was watched stayed open: there is no limit so low, and no more excuse for it. */
    void refute(int replies) {
        suspected.remove(replies);
        suspicions = MOST_SUSPICIONS;
    }
}
