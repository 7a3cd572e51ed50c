package dev.pushback.emulator.coverage;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.Wire;
import dev.pushback.schema.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What can occur in {@code Push.AllMemberPush}: type, vendor or maker, stage, success or each of the vendor's errors, and each optional
 * member absent, empty or present, as far as one goes with the other.
 *
 * <p>Online events come from each maker or from none that is named, and don't fail; offline ones from each vendor with its
 * own errors. Errors that differ in their text only are one when ErrInfo is empty.
 */
public final class PushCombinations implements Combinations {

    private static final DataIdForm[] FORMS = DataIdForm.values();

    private final List<EventShape> shapes;
    private final Map<EventShape, Integer> numbers = new HashMap<>();

    private PushCombinations(Set<EventShape> shapes) {
        this.shapes = List.copyOf(shapes);
        for (EventShape shape : this.shapes) {
            numbers.put(shape, numbers.size());
        }
    }

    /**
     * What can occur among these types, platforms and stages.
     *
     * @param platforms vendors of offline events, makers in online ones; {@link Platform#UNKNOWN} stands for a maker that
     *     is not named, too
     * @param silent vendors that never report that an offline push was reached
     * @param errors the errors that a platform can report at a stage
     */
    public static PushCombinations of(
            Set<EventType> types,
            Set<Platform> platforms,
            Set<Stage> stages,
            Set<Platform> silent,
            BiFunction<Platform, Stage, List<VendorError>> errors) {
        Set<EventShape> shapes = new LinkedHashSet<>();
        for (Platform platform : Platform.values()) {
            for (Stage stage : Stage.values()) {
                if (platforms.contains(platform) && stages.contains(stage)) {
                    boolean told = stage != Stage.REACHED || !silent.contains(platform);
                    if (told && types.contains(EventType.OFFLINE)) {
                        add(shapes, new Base(EventType.OFFLINE, platform, null, stage), errors);
                        add(shapes, new Base(EventType.OFFLINE, platform, Platform.UNKNOWN, stage), errors);
                    }
                    if (types.contains(EventType.ONLINE)) {
                        add(shapes, new Base(EventType.ONLINE, Platform.UNKNOWN, platform, stage), errors);
                    }
                    if (types.contains(EventType.ONLINE) && platform == Platform.UNKNOWN) {
                        add(shapes, new Base(EventType.ONLINE, Platform.UNKNOWN, null, stage), errors);
                    }
                }
            }
        }
        return new PushCombinations(shapes);
    }

    @Override
    public int size() {
        return shapes.size() * FORMS.length;
    }

    /** The shapes, each of which comes with each {@link DataIdForm}. */
    public List<EventShape> shapes() {
        return shapes;
    }

    /** The shape of a combination. */
    @Override
    public EventShape shape(int id) {
        return shapes.get(id / FORMS.length);
    }

    /** How a combination carries the DataId. */
    public DataIdForm dataId(int id) {
        return FORMS[id % FORMS.length];
    }

    /**
     * The id of a combination, or -1 if it is none. A text that the vendors' tables don't hold counts as that of the first
     * error with the same code.
     */
    public int id(EventShape shape, DataIdForm dataId) {
        Integer number = numbers.get(shape);
        if (number == null && !shape.errInfo().isEmpty()) {
            number = numbers.get(known(shape));
        }
        return number == null ? NONE : number * FORMS.length + dataId.ordinal();
    }

    /** The id of the combination that an event is, or -1 if it is none. */
    public int id(PushEvent event) {
        return id(EventShape.of(event), DataIdForm.of(event));
    }

    @Override
    public int id(JsonText event) {
        try {
            return id(Wire.decodeCallback(("{\"Events\":[" + event + "]}").getBytes(StandardCharsets.UTF_8))
                    .events()
                    .get(0));
        } catch (IllegalArgumentException notAnEvent) {
            return NONE;
        }
    }

    /** A body that is a callback as a whole is read at once. */
    @Override
    public int[] ids(byte[] body) {
        try {
            return Wire.decodeCallback(body).events().stream()
                    .mapToInt(this::id)
                    .toArray();
        } catch (IllegalArgumentException notACallback) {
            return Combinations.super.ids(body);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushCombinations that && shapes.equals(that.shapes);
    }

    @Override
    public int hashCode() {
        return shapes.hashCode();
    }

    @Override
    public String words(int id) {
        return shape(id) + " DataId " + dataId(id);
    }

    private EventShape known(EventShape shape) {
        for (EventShape candidate : shapes) {
            if (!candidate.errInfo().isEmpty() && candidate.equals(shape.withErrInfo(candidate.errInfo()))) {
                return candidate;
            }
        }
        return shape;
    }

    private static void add(Set<EventShape> shapes, Base base, BiFunction<Platform, Stage, List<VendorError>> errors) {
        List<EventShape> results = new ArrayList<>(List.of(base.result(0, EventShape.OK), base.result(0, "")));
        boolean fails = base.type == EventType.OFFLINE;
        for (VendorError error : fails ? errors.apply(base.platform, base.stage) : List.<VendorError>of()) {
            results.add(base.result(error.code(), error.info()));
            results.add(base.result(error.code(), ""));
        }
        shapes.addAll(results);
    }

    /** A shape before its result. */
    private record Base(EventType type, Platform platform, Platform device, Stage stage) {
        EventShape result(int errCode, String errInfo) {
            return new EventShape(type, platform, device, stage, errCode, errInfo);
        }
    }
}
