package dev.pushback.contract.shrink;

import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of other values of a member that matters.
 *
 * @param name the member
 * @param own its value in the event that fails
 * @param plain its value in a plain event, which does not fail; {@code null} if that has none
 * @param refused other values that fail too, in the order tried
 * @param acknowledged other values that do not
 */
record Variation(String name, Object own, Object plain, List<Object> refused, List<Object> acknowledged) {

    /** Of a member of which nothing else was tried. */
    static Variation none(String name, Object own, Object plain) {
        return new Variation(name, own, plain, List.of(), List.of());
    }

    /** Whether all other values fail as well, and there were any. */
    boolean isAny() {
        return acknowledged.isEmpty() && !refused.isEmpty();
    }

    /** Such as {@code any ErrCode but 0 (6 of 6 tried)} or {@code PushPlatform=3/7}. */
    Message message() {
        if (!isAny()) {
            return ShrinkMessage.MEMBER.of(name, shown(failing()));
        }
        int tried = failing().size();
        return plain == null
                ? ShrinkMessage.ANY.of(name, tried)
                : ShrinkMessage.ANY_BUT.of(name, CandidateBatch.shown(plain), tried);
    }

    /**
     * The values that do not fail, such as {@code ErrCode 1/410}; nothing if the batch has most of them itself, so that its
     * other events tell it already.
     */
    Message exceptions(CandidateBatch batch) {
        long there = acknowledged.stream()
                .filter(value -> batch.events().stream().anyMatch(event -> value.equals(event.get(name))))
                .count();
        return 2 * there >= acknowledged.size() ? Message.NONE : ShrinkMessage.VALUES.of(name, shown(acknowledged));
    }

    /** The values that do not fail. */
    Message acknowledgedOnes() {
        return ShrinkMessage.VALUES.of(name, shown(acknowledged));
    }

    /** Whether an event has one of the values that fail. */
    boolean matches(Map<String, Object> event) {
        Object value = event.get(name);
        return isAny() ? value != null && !value.equals(plain) : failing().contains(value);
    }

    private List<Object> failing() {
        List<Object> failing = new ArrayList<>(List.of(own));
        failing.addAll(refused);
        return failing;
    }

    private static String shown(List<Object> values) {
        return values.stream().map(CandidateBatch::shown).collect(Collectors.joining("/"));
    }
}
