package dev.pushback.contract.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what a row differs from an event, and what that looks like. */
final class Difference {

    private static final Set<String> VENDORS = Set.of("PushPlatform", "DeviceType");

    private static final Set<String> CHOICES = Set.of("EventType", "PushPlatform", "DeviceType", Member.STAGE);

    private static final int TENTHS = 10;

    private Difference() {}

    /** What it is called that a row differs from the event in these members. */
    static Breach breach(SentEvent event, StoredRow row, SentEvent first, List<String> members) {
        String member = members.stream()
                .filter(name -> name.equals(Member.ACCOUNT) || CHOICES.contains(name))
                .findFirst()
                .orElse(members.get(0));
        BreachKind kind = kind(member, event.member(member), row.member(member));
        return new Breach(kind, event, first, member, Optional.of(row));
    }

    /**
     * What is stored is often by chance what the first event of the batch has: it is said to be taken from there only
     * if that explains nine in ten that differ in this member.
     */
    static List<Breach> explained(List<Breach> breaches) {
        return breaches.stream()
                .map(one -> isTakenFromFirst(one, breaches) ? one.as(BreachKind.FROM_FIRST) : one)
                .toList();
    }

    private static boolean isTakenFromFirst(Breach breach, List<Breach> breaches) {
        if (!breach.kind().isChange() || !breach.isOfFirst()) {
            return false;
        }
        List<Breach> same = breaches.stream()
                .filter(one -> one.kind().isChange() && one.member().equals(breach.member()))
                .toList();
        return same.stream().filter(Breach::isOfFirst).count() * TENTHS >= same.size() * (TENTHS - 1L);
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
