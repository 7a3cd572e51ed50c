package dev.pushback.contract.shrink;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
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
    private static final String PLATFORM = "PushPlatform";
    private static final String ERR_CODE = "ErrCode";

    private final CandidateBatch failing;

    OtherValues(CandidateBatch failing) {
        this.failing = failing;
    }

    /** What else to try; empty if the member is not one of those. Never the member's own value. */
    List<Object> of(String name, Map<String, Object> event) {
        Stream<Integer> values = switch (name) {
            case PLATFORM, "DeviceType" -> known(event.get(name), platforms());
            case "PushStage" -> known(event.get(name), stages());
            case ERR_CODE -> codes(event);
            default -> Stream.of();
        };
        return values.filter(value -> !value.equals(event.get(name)))
                .map(Object.class::cast)
                .toList();
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
    private Stream<Integer> codes(Map<String, Object> event) {
        Set<Integer> codes = new TreeSet<>();
        failing.events().stream()
                .filter(other -> Objects.equals(other.get(PLATFORM), event.get(PLATFORM)))
                .forEach(other -> {
                    if (other.get(ERR_CODE) instanceof Integer code) {
                        codes.add(code);
                    }
                });
        VendorErrors.of(Platform.UNKNOWN).stream().map(VendorError::code).forEach(codes::add);
        vendorErrors(event.get(PLATFORM)).stream().map(VendorError::code).forEach(codes::add);
        codes.remove(0);
        codes.remove(event.get(ERR_CODE));
        return spread(new ArrayList<>(codes)).stream();
    }

    /** The vendor's own; any vendor's where it is not said whose they are. */
    private static List<VendorError> vendorErrors(Object platform) {
        return platform instanceof Integer code
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
