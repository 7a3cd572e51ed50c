package dev.pushback.contract.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        if (isOfFirst) {
            return BreachKind.FROM_FIRST;
        }
        String member = members.get(0);
        String sent = event.member(member);
        String stored = row.member(member);
        if (VENDORS.contains(member)) {
            return BreachKind.OTHER_VENDOR;
        }
        if (member.equals(Member.STAGE) && row.stage() < event.stage()) {
            return BreachKind.STAGE_WENT_BACK;
        }
        if (!stored.isEmpty() && Member.isText(member) && isCut(sent, stored)) {
            return BreachKind.CUT;
        }
        return Member.isText(member) && isDecoded(sent, stored) ? BreachKind.DECODED : BreachKind.CHANGED;
    }

    /** A cut may go through a character of several bytes, which leaves a mark of its own. */
    private static boolean isCut(String sent, String stored) {
        String whole = stored.replaceAll("\uFFFD+$", "");
        return stored.length() < sent.length() && sent.startsWith(whole);
    }

    /** Decoded from a URL or from HTML, read as Latin-1, or with marks for what a character set lacks. */
    private static boolean isDecoded(String sent, String stored) {
        return Stream.of(
                        new String(sent.getBytes(UTF_8), ISO_8859_1),
                        new String(sent.getBytes(UTF_8), US_ASCII),
                        new String(sent.getBytes(ISO_8859_1), ISO_8859_1),
                        new String(sent.getBytes(ISO_8859_1), UTF_8),
                        sent.replaceAll("[^\\x00-\\x7f]", "?"),
                        sent.replaceAll("[^\\x00-\\x7f]", ""),
                        sent.replaceAll("[^\\x00-\\uffff]", "?"),
                        sent.replaceAll("[^\\x00-\\uffff]", ""),
                        sent.replaceAll("[^\\x00-\\uffff]", "\uFFFD"),
                        sent.replaceAll("[^\\x00-\\x7f]", "\uFFFD"),
                        sent.replace('+', ' '),
                        urlDecoded(sent))
                .anyMatch(stored::equals);
    }

    private static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }
}
