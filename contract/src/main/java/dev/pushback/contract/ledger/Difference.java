package dev.pushback.contract.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what a row differs from an event, and what that looks like. */
final class Difference {

    private static final Set<String> VENDORS = Set.of("PushPlatform", "DeviceType");

    private static final Set<String> CHOICES = Set.of("EventType", "PushPlatform", "DeviceType", Member.STAGE);

    private Difference() {}

    /** What it is called that a row differs from the event in these members. */
    static Breach breach(SentEvent event, StoredRow row, SentEvent first, List<String> members) {
        String member = members.get(0);
        boolean isOfFirst = event.index() > 0
                && members.stream().allMatch(name -> Member.isSame(name, first.member(name), row.member(name)));
        BreachKind kind = isOfFirst && !CHOICES.contains(member)
                ? BreachKind.FROM_FIRST
                : kind(member, event.member(member), row.member(member));
        return new Breach(kind, event, first, member, Optional.of(row));
    }

    /**
     * A member of few values is often by chance what the first event of the batch has: it is said to be taken from there only
     * if that explains all that differ in this member.
     */
    static List<Breach> explained(List<Breach> breaches) {
        Set<String> fromFirst = new HashSet<>(CHOICES);
        breaches.stream().filter(one -> !one.isOfFirst()).map(Breach::member).forEach(fromFirst::remove);
        return breaches.stream()
                .map(one ->
                        fromFirst.contains(one.member()) && one.kind().isChange() ? one.as(BreachKind.FROM_FIRST) : one)
                .toList();
    }

    private static BreachKind kind(String member, String sent, String stored) {
        if (VENDORS.contains(member)) {
            return BreachKind.OTHER_VENDOR;
        }
        if (member.equals(Member.STAGE)) {
            return BreachKind.OTHER_STAGE;
        }
        if (Member.isText(member)) {
            return TextChange.of(sent, stored).orElse(BreachKind.CHANGED);
        }
        if (NumberChange.isOutOfRange(sent, stored)) {
            return BreachKind.OUT_OF_RANGE;
        }
        return Member.isTime(member) && TimeForm.isShifted(sent, stored) ? BreachKind.TIME_SHIFTED : BreachKind.CHANGED;
    }
}
