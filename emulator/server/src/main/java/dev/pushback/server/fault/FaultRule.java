package dev.pushback.server.fault;

import dev.pushback.schema.message.MessageException;
import dev.pushback.server.message.ServerMessage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fault and when it happens: {@code WHAT [WHEN] [of CALL] [account NAME]}.
 *
 * <p>Shape: WHAT is an error code of Tencent's, {@code timeout} or {@code reset} for calls, {@code duplicate} for callbacks,
 * {@code refuse} for accounts. WHEN is {@code 3rd}, {@code every 10} or {@code first 2}; without it, always. Counts what
 * applies to it. Safe for any number of threads.
 */
public final class FaultRule {

    private static final Pattern GRAMMAR = Pattern.compile("(?<what>\\d{5}|timeout|reset|duplicate|refuse)"
            + "(?:\\s+(?:(?<nth>\\d{1,9})(?:st|nd|rd|th)|every\\s+(?<every>\\d{1,9})|first\\s+(?<first>\\d{1,9})))?"
            + "(?:\\s+of\\s+(?<call>[a-z_]+/[a-z_]+))?"
            + "(?:\\s+account\\s+(?<account>\\S+))?");

    private final String text;
    private final String what;
    private final long nth;
    private final long every;
    private final long first;
    private final String call;
    private final String account;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong hits = new AtomicLong();

    private FaultRule(String text, Matcher matcher) {
        this.text = text;
        what = matcher.group("what");
        nth = number(matcher.group("nth"));
        every = number(matcher.group("every"));
        first = number(matcher.group("first"));
        call = matcher.group("call");
        account = matcher.group("account");
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it is none; the message shows what one looks like
     */
    public static FaultRule parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text.strip());
        boolean isRule = matcher.matches();
        boolean ofCallbacks = isRule && matcher.group("what").equals("duplicate");
        boolean ofAccounts = isRule && matcher.group("what").equals("refuse");
        if (!isRule
                || ofCallbacks && (matcher.group("call") != null || matcher.group("account") != null)
                || ofAccounts && (matcher.group("account") == null || matcher.group("call") != null)) {
            throw new MessageException(ServerMessage.FAULT_RULE.of(text));
        }
        return new FaultRule(text.strip(), matcher);
    }

    /** The error code, {@code timeout}, {@code reset}, {@code duplicate} or {@code refuse}. */
    public String what() {
        return what;
    }

    /** Whether it is about calls of the API. */
    public boolean isOfCalls() {
        return !isOfCallbacks() && !isOfAccounts();
    }

    /** Whether it is about callbacks. */
    public boolean isOfCallbacks() {
        return what.equals("duplicate");
    }

    /** Whether it is about who is pushed to. */
    public boolean isOfAccounts() {
        return what.equals("refuse");
    }

    /** The account that it is about, {@code null} for any. */
    public String account() {
        return account;
    }

    /** Whether it could happen to this call; {@code body} is searched for the account. */
    boolean concerns(String name, String body) {
        return (call == null || call.equals(name)) && (account == null || body.contains('"' + account + '"'));
    }

    /** Counts one more to which it could happen; whether it does. */
    boolean strikes() {
        boolean hit = isDue();
        if (hit) {
            struck();
        }
        return hit;
    }

    /** Counts one more to which it could happen; whether it is to. */
    boolean isDue() {
        long n = seen.incrementAndGet();
        return nth > 0 ? n == nth : every > 0 ? n % every == 0 : first == 0 || n <= first;
    }

    /** It happened. */
    void struck() {
        hits.incrementAndGet();
    }

    /** To how many it could have happened. */
    public long seen() {
        return seen.get();
    }

    /** To how many it happened. */
    public long hits() {
        return hits.get();
    }

    @Override
    public String toString() {
        return text;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
