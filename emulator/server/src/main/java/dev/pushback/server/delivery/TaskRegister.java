package dev.pushback.server.delivery;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.push.PushTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks by their ids, in the order in which they came. Its owner's lock guards it. */
final class TaskRegister {

    private final Map<String, PushTask> tasks = new LinkedHashMap<>();

    void add(PushTask task) {
        tasks.put(task.id(), task);
    }

    Optional<PushTask> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    List<PushTask> all() {
        return List.copyOf(tasks.values());
    }

    boolean areOver() {
        return tasks.values().stream().allMatch(PushTask::isOver);
    }

    /** The kind of callback that tells of these tasks. */
    CallbackKind kindOf(List<String> ids) {
        return ids.stream()
                .filter(tasks::containsKey)
                .findFirst()
                .map(id -> tasks.get(id).order().kind())
                .orElse(CallbackKind.ALL_MEMBER_PUSH);
    }

    void clear() {
        tasks.clear();
    }
}
