package dev.pushback.server.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whom a push to all is for.
 *
 * @param tagsOr one of these tags, if any are named
 * @param tagsAnd all of these tags
 * @param tagsNot none of these tags
 * @param attributesOr one of these values, if any are named
 * @param attributesAnd all of these values
 */
public record Condition(
        List<String> tagsOr,
        List<String> tagsAnd,
        List<String> tagsNot,
        Map<String, String> attributesOr,
        Map<String, String> attributesAnd) {

    /** Everybody. */
    public static final Condition ALL = new Condition(List.of(), List.of(), List.of(), Map.of(), Map.of());

    /** Copies the collections. */
    public Condition {
        tagsOr = List.copyOf(tagsOr);
        tagsAnd = List.copyOf(tagsAnd);
        tagsNot = List.copyOf(tagsNot);
        attributesOr = Map.copyOf(attributesOr);
        attributesAnd = Map.copyOf(attributesAnd);
    }

    /** Whether it is for this user; what is named side by side must all hold. */
    public boolean holds(User user) {
        return matches(user.tags(), user.attributes());
    }

    /** Whether it is for an account without tags and attributes. */
    public boolean holdsForTheUnlabelled() {
        return matches(List.of(), Map.of());
    }

    private boolean matches(Collection<String> tags, Map<String, String> attributes) {
        return (tagsOr.isEmpty() || tagsOr.stream().anyMatch(tags::contains))
                && tags.containsAll(tagsAnd)
                && tagsNot.stream().noneMatch(tags::contains)
                && (attributesOr.isEmpty()
                        || attributesOr.entrySet().stream().anyMatch(attributes.entrySet()::contains))
                && attributes.entrySet().containsAll(attributesAnd.entrySet());
    }
}
