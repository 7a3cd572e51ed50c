package dev.pushback.contract.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * A row that a receiver has stored, as its probe shows it.
 *
 * @param account the recipient as stored; never null
 * @param members what is shown of the members, each as text; what is shown as {@code null} is not there
 */
public record StoredRow(String account, Map<String, String> members) {

    /** Copies the members, each value in one form; mostly that is the form in which they come. */
    public StoredRow {
        members = isPlain(members) ? Map.copyOf(members) : plain(members);
    }

    private static boolean isPlain(Map<String, String> members) {
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (!Member.plain(member.getKey(), member.getValue()).equals(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> plain(Map<String, String> members) {
        Map<String, String> plain = new HashMap<>();
        members.forEach((name, value) -> plain.put(name, Member.plain(name, value)));
        return Map.copyOf(plain);
    }

    /** A member as text; what its absence means where it is not there. */
    public String member(String name) {
        return name.equals(Member.ACCOUNT) ? account : members.getOrDefault(name, Member.absent(name));
    }
}
