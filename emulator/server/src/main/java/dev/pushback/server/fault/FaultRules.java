package dev.pushback.server.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.server.delivery.RefusedAccounts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules in force. Safe for any number of threads. */
public final class FaultRules implements RefusedAccounts {

    private volatile List<FaultRule> rules;

    /** Starts with these. */
    public FaultRules(List<FaultRule> start) {
        rules = List.copyOf(start);
    }

    /** Puts others in their place; they count anew. */
    public void set(List<FaultRule> others) {
        rules = List.copyOf(others);
    }

    /** The rules in force. */
    public List<FaultRule> all() {
        return rules;
    }

    /** The first rule that strikes this call; each counts the calls that it could have struck, whatever others do. */
    public Optional<FaultRule> strike(String call, byte[] body) {
        if (rules.stream().noneMatch(FaultRule::isOfCalls)) {
            return Optional.empty();
        }
        String text = new String(body, UTF_8);
        FaultRule first = null;
        for (FaultRule rule : rules) {
            if (rule.isOfCalls() && rule.concerns(call, text) && rule.isDue() && first == null) {
                first = rule;
                rule.struck();
            }
        }
        return Optional.ofNullable(first);
    }

    /** Whether the next callback is to be sent twice. */
    public boolean duplicates() {
        boolean struck = false;
        for (FaultRule rule : rules) {
            struck |= rule.isOfCallbacks() && rule.strikes();
        }
        return struck;
    }

    @Override
    public boolean refuses(byte[] name, int length) {
        List<FaultRule> now = rules;
        boolean struck = false;
        for (int i = 0; i < now.size(); i++) {
            FaultRule rule = now.get(i);
            struck |= rule.isOfAccounts() && is(rule.account(), name, length) && rule.strikes();
        }
        return struck;
    }

    private static boolean is(String account, byte[] name, int length) {
        byte[] wanted = JsonStringEncoder.getInstance().quoteAsUTF8(account);
        return Arrays.equals(wanted, 0, wanted.length, name, 0, length);
    }
}
