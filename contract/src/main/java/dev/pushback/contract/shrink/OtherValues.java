package dev.pushback.contract.shrink;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The other values that a member of an event may have, for those members that have few or well known ones. */
final class OtherValues {

    private static final int MOST_CODES = 5;

    private final CandidateBatch failing;
    private final CallbackKind kind;

    OtherValues(CandidateBatch failing, CallbackKind kind) {
        this.failing = failing;
        this.kind = kind;
    }

    /** What else to try; empty if the member is not one of those. Never the member's own value. */
    List<Object> of(String name, Map<String, Object> event) {
        return kind.roleOf(name).stream()
                .flatMap(role -> values(role, name, event))
                .filter(value -> !value.equals(event.get(name)))
                .map(Object.class::cast)
                .toList();
    }

    private Stream<Integer> values(EventMember.Role role, String name, Map<String, Object> event) {
        return switch (role) {
            case VENDOR, DEVICE -> known(event.get(name), platforms());
            case STAGE -> known(event.get(name), stages());
            case ERROR_CODE -> codes(name, event);
            default -> Stream.of();
        };
    }

    /** For a value that is not known itself, another such. */
    private static Stream<Integer> known(Object own, List<Integer> known) {
        return own instanceof Integer number && !known.contains(number)
                ? Stream.concat(known.stream(), Stream.of(number + 1))
                : known.stream();
    }

    private static List<Integer> platforms() {
        return Arrays.stream(Platform.values()).map(Platform::code).toList();
    }

    private static List<Integer> stages() {
        return Arrays.stream(Stage.values()).map(Stage::code).toList();
    }

    /** Some failures of the same vendor in the batch, of the vendor's own and of Tencent's, from the least to the greatest. */
    private Stream<Integer> codes(String name, Map<String, Object> event) {
        Set<Integer> codes = new TreeSet<>();
        failing.events().stream()
                .filter(other -> Objects.equals(vendor(other), vendor(event)))
                .forEach(other -> {
                    if (other.get(name) instanceof Integer code) {
                        codes.add(code);
                    }
                });
        VendorErrors.of(Platform.UNKNOWN).stream().map(VendorError::code).forEach(codes::add);
        vendorErrors(vendor(event)).stream().map(VendorError::code).forEach(codes::add);
        codes.remove(0);
        codes.remove(event.get(name));
        return spread(new ArrayList<>(codes)).stream();
    }

    private List<Object> vendor(Map<String, Object> event) {
        return kind.named(EventMember.Role.VENDOR).stream().map(event::get).toList();
    }

    /** The vendor's own; any vendor's where it is not said whose they are. */
    private static List<VendorError> vendorErrors(List<Object> platform) {
        return !platform.isEmpty() && platform.get(0) instanceof Integer code
                ? Platform.fromCode(code)
                        .filter(vendor -> vendor != Platform.UNKNOWN)
                        .map(VendorErrors::of)
                        .orElseGet(VendorErrors::all)
                : VendorErrors.all();
    }

    /** The first, the last, and some between. */
    private static Set<Integer> spread(List<Integer> sorted) {
        Set<Integer> some = new LinkedHashSet<>();
        int last = sorted.size() - 1;
        IntStream.range(0, MOST_CODES)
                .mapToObj(i -> sorted.get(i * last / (MOST_CODES - 1)))
                .forEach(some::add);
        return some;
    }
}
