package dev.pushback.emulator.scenario;

import dev.pushback.schema.ChatType;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.message.MessageException;
import java.util.Set;

/**
 * Which events are wanted.
 *
 * @param types offline or online, in {@code Push.AllMemberPush}
 * @param chatTypes to one person or to a group, in {@code Push.OfflinePush}
 * @param platforms the vendors of offline events and the makers in online ones; an online event that names no maker
 *     counts as {@link Platform#UNKNOWN}
 * @param stages the stages; what happens at others is not sent
 */
public record Filter(Set<EventType> types, Set<ChatType> chatTypes, Set<Platform> platforms, Set<Stage> stages) {

    /** All events. */
    public static final Filter ALL =
            new Filter(Set.of(EventType.values()), Set.of(Platform.values()), Set.of(Stage.values()));

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if one is empty
     */
    public Filter {
        types = someOf("types", types);
        chatTypes = someOf("chatTypes", chatTypes);
        platforms = someOf("platforms", platforms);
        stages = someOf("stages", stages);
    }

    /** Chat messages of all types. */
    public Filter(Set<EventType> types, Set<Platform> platforms, Set<Stage> stages) {
        this(types, Set.of(ChatType.values()), platforms, stages);
    }

    private static <T> Set<T> someOf(String name, Set<T> values) {
        if (values.isEmpty()) {
            throw new MessageException(ScenarioMessage.NAMES_NONE.of(name));
        }
        return Set.copyOf(values);
    }
}
