package dev.pushback.contract.receiver.broken;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Lang;
import java.util.List;

/**
 * One way of being wrong.
 *
 * @param id in kebab-case, stable for ever
 * @param title what the receiver does, beginning with a verb
 * @param chineseTitle the same in Chinese
 * @param fails ids of the contract cases that must fail, or warn, because of it; at least one
 * @param bend how the receiver becomes so
 */
public record BrokenReceiver(String id, String title, String chineseTitle, List<String> fails, Mutation bend) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the id is not in kebab-case or no case is named
     */
    public BrokenReceiver {
        requireNonNull(title, "title");
        requireNonNull(chineseTitle, "chineseTitle");
        requireNonNull(bend, "bend");
        fails = List.copyOf(fails);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("id must be in kebab-case, was " + id);
        }
        if (fails.isEmpty()) {
            throw new IllegalArgumentException("a fault must name the cases that it fails: " + id);
        }
    }

    /** What the receiver does, beginning with a verb. */
    public String title(Lang lang) {
        return lang == Lang.ZH ? chineseTitle : title;
    }

    /** The same with this Chinese title. */
    BrokenReceiver inChinese(String what) {
        return new BrokenReceiver(id, title, what, fails, bend);
    }

    /** Begins a fault; {@link Draft#fails} ends it. */
    static Draft fault(String id, String title, Mutation bend) {
        return new Draft(id, title, bend);
    }

    /** A fault that lacks its cases. */
    record Draft(String id, String title, Mutation bend) {

        BrokenReceiver fails(String... cases) {
            return new BrokenReceiver(id, title, "", List.of(cases), bend);
        }
    }
}
