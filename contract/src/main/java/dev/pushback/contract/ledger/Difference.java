package dev.pushback.contract.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what a row differs from an event, and what that looks like. */
final class Difference {

    private static final Set<String> VENDORS = Set.of("PushPlatform", "DeviceType");

    private Difference() {}

    /** What it is called that a row differs from the event in these members. */
    static Breach breach(SentEvent event, StoredRow row, SentEvent first, List<String> members) {
        String member = members.get(0);
        return new Breach(kind(event, row, first, members), event, member, Optional.of(row));
    }

    private static BreachKind kind(SentEvent event, StoredRow row, SentEvent first, List<String> members) {
        boolean isOfFirst = event.index() > 0
                && members.stream().allMatch(name -> Member.isSame(name, first.member(name), row.member(name)));
        String member = members.get(0);
        return isOfFirst ? BreachKind.FROM_FIRST : kind(member, event.member(member), row.member(member));
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
        return Member.isTime(member) && TimeForm.isShifted(sent, stored)
                ? BreachKind.TIME_SHIFTED
                : BreachKind.CHANGED;
    }
}
