package dev.pushback.contract.shrink;

import dev.pushback.schema.message.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How the values of two members of one event stand to each other. */
enum Relation {
    /** They are not the same. */
    DIFFER(ShrinkMessage.DIFFER),
    /** They are the same. */
    SAME(ShrinkMessage.SAME),
    /** The first is less. */
    BELOW(ShrinkMessage.BELOW),
    /** The first is greater. */
    ABOVE(ShrinkMessage.ABOVE);

    private final ShrinkMessage told;

    Relation(ShrinkMessage told) {
        this.told = told;
    }

    /** Whether two values stand so; of texts none is less than another. */
    boolean holds(Object one, Object other) {
        boolean areNumbers = one instanceof Number && other instanceof Number;
        int order = areNumbers
                ? Long.compare(((Number) one).longValue(), ((Number) other).longValue())
                : one.equals(other) ? 0 : 1;
        return switch (this) {
            case DIFFER -> order != 0;
            case SAME -> order == 0;
            case BELOW -> areNumbers && order < 0;
            case ABOVE -> areNumbers && order > 0;
        };
    }

    /** All that hold for two values. */
    static Set<Relation> of(Object one, Object other) {
        Set<Relation> all = EnumSet.noneOf(Relation.class);
        Arrays.stream(values()).filter(relation -> relation.holds(one, other)).forEach(all::add);
        return all;
    }

    /** The same, seen from the other one. */
    Relation turned() {
        return switch (this) {
            case BELOW -> ABOVE;
            case ABOVE -> BELOW;
            default -> this;
        };
    }

    /** The events of which it holds for these two members. */
    Message message(String one, String other) {
        return told.of(Message.term(one), Message.term(other));
    }
}
