package dev.pushback.emulator.coverage;

import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.Wire;
import dev.pushback.schema.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What can occur in {@code Push.OfflinePush}: to one person or to a group, vendor, stage, success or each of the vendor's
 * errors, and MsgRandom, which a message to a group may lack.
 */
public final class MessageCombinations implements Combinations {

    private static final String OK = "OK";

    /** Stands for any text that the vendors' tables don't hold. */
    private static final String ANY = "\u0000";

    private final List<MessageShape> shapes;
    private final Map<MessageShape, Integer> numbers = new HashMap<>();

    private MessageCombinations(Set<MessageShape> shapes) {
        this.shapes = List.copyOf(shapes);
        for (int number = 0; number < this.shapes.size(); number++) {
            MessageShape shape = this.shapes.get(number);
            numbers.put(shape, number);
            if (!shape.errInfo().isEmpty()) {
                numbers.putIfAbsent(shape.withErrInfo(ANY), number);
            }
        }
    }

    /**
     * What can occur among these types, vendors and stages.
     *
     * @param silent vendors that never report that a push was reached
     * @param errors the errors that a vendor can report at a stage
     */
    public static MessageCombinations of(
            Set<ChatType> types,
            Set<Platform> platforms,
            Set<Stage> stages,
            Set<Platform> silent,
            BiFunction<Platform, Stage, List<VendorError>> errors) {
        Set<MessageShape> shapes = new LinkedHashSet<>();
        for (Platform platform : Platform.values()) {
            for (Stage stage : Stage.values()) {
                boolean told = stage != Stage.REACHED || !silent.contains(platform);
                if (told && platforms.contains(platform) && stages.contains(stage)) {
                    List<VendorError> possible = errors.apply(platform, stage);
                    types.stream().sorted().forEach(type -> add(shapes, type, platform, stage, possible));
                }
            }
        }
        return new MessageCombinations(shapes);
    }

    private static void add(
            Set<MessageShape> shapes, ChatType type, Platform platform, Stage stage, List<VendorError> errors) {
        List<Boolean> random = type == ChatType.GROUP ? List.of(true, false) : List.of(true);
        for (boolean hasRandom : random) {
            shapes.add(new MessageShape(type, hasRandom, platform, stage, 0, OK));
            shapes.add(new MessageShape(type, hasRandom, platform, stage, 0, ""));
            for (VendorError error : errors) {
                shapes.add(new MessageShape(type, hasRandom, platform, stage, error.code(), error.info()));
                shapes.add(new MessageShape(type, hasRandom, platform, stage, error.code(), ""));
            }
        }
    }

    /** The shape of a combination. */
    @Override
    public MessageShape shape(int id) {
        return shapes.get(id);
    }

    /**
     * The number of the combination that an event is, or {@link #NONE}. A text that the vendors' tables don't hold counts as
     * that of the first error with the same code.
     */
    public int id(OfflinePushEvent event) {
        MessageShape shape = MessageShape.of(event);
        Integer number = numbers.get(shape);
        if (number == null && !shape.errInfo().isEmpty()) {
            number = numbers.get(shape.withErrInfo(ANY));
        }
        return number == null ? NONE : number;
    }

    @Override
    public int id(JsonText event) {
        try {
            return id(Wire.decodeOfflinePush(("{\"Events\":[" + event + "]}").getBytes(StandardCharsets.UTF_8))
                    .events()
                    .get(0));
        } catch (IllegalArgumentException notAnEvent) {
            return NONE;
        }
    }

    @Override
    public int size() {
        return shapes.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageCombinations that && shapes.equals(that.shapes);
    }

    @Override
    public int hashCode() {
        return shapes.hashCode();
    }
}
