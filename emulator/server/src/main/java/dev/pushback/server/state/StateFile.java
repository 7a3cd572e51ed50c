package dev.pushback.server.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.io.IoMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.account.Registry;
import dev.pushback.server.account.User;
import dev.pushback.server.account.UserRows;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.inspect.Views;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.NamedAudience;
import dev.pushback.server.push.Progress;
import dev.pushback.server.push.PushOrder;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.service.Schedule;
import dev.pushback.server.service.ScheduleCalls;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * One file with users, labels, schedules and tasks, written before a call is answered: a process that is killed loses nothing
 * that was acknowledged.
 *
 * <p>How far a push has come is noted whenever all that was told of it was answered. What a push that was under way told
 * after that is told again; of an ended push nothing is. Safe for any number of threads.
 */
public final class StateFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL = "all";
    private static final String SEED = "seed";
    private static final int SMALL = 10_000;
    private static final long A_SECOND = 1_000_000_000;

    private final MVStore store;
    private final MVMap<String, String> labels;
    private final MVMap<Integer, String> tasks;
    private final MVMap<Integer, byte[]> told;
    private final MVMap<Integer, String> counts;
    private final MVMap<Integer, String> ended;
    private long noted;
    private boolean changed;

    /**
     * A push of an earlier process.
     *
     * @param order what was asked for
     * @param named its recipients by name
     * @param drawn how many drawn ones followed
     * @param progress how far it had come
     * @param ended whether it had come to its end
     * @param revoked whether that was by a revocation
     */
    public record Kept(
            PushOrder order,
            List<NamedAudience.Recipient> named,
            int drawn,
            Progress progress,
            boolean ended,
            boolean revoked) {}

    private StateFile(MVStore store) {
        this.store = store;
        labels = store.openMap("labels");
        tasks = store.openMap("tasks");
        told = store.openMap("told");
        counts = store.openMap("counts");
        ended = store.openMap("ended");
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws IoFailure if it is in use, can't be made there, or holds something else
     */
    public static StateFile open(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw unopened(file, IoMessage.NO_DIRECTORY.of(directory.toString()), null);
        }
        try {
            return new StateFile(new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .open());
        } catch (MVStoreException e) {
            throw unopened(file, reason(e), e);
        }
    }

    private static Message reason(MVStoreException e) {
        if (e.getCause() instanceof EOFException) {
            return ServerMessage.STATE_OTHER.of();
        }
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> IoMessage.IN_USE.of();
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT -> ServerMessage.STATE_OTHER.of();
            default -> IoFaults.of(e.getCause() instanceof IOException io ? io : e);
        };
    }

    private static IoFailure unopened(Path file, Message reason, Exception cause) {
        return new IoFailure(ServerMessage.STATE_UNOPENED.of(file.toString(), reason), new IOException(cause));
    }

    /**
     * The seed that all of it was drawn by; from now on that of this process, if there is none yet.
     *
     * @param own what the process would draw by
     * @param chosen whether somebody asked for it
     * @throws IllegalArgumentException if another one was asked for
     */
    public synchronized long seed(long own, boolean chosen) {
        String before = labels.get(SEED);
        if (before == null) {
            labels.put(SEED, Long.toString(own));
            store.commit();
            return own;
        }
        long seed = Long.parseLong(before);
        if (chosen && seed != own) {
            close();
            throw new MessageException(ServerMessage.STATE_SEED.of(Long.toString(seed), Long.toString(own)));
        }
        return seed;
    }

    /** Writes down users, labels, schedules and the clock. */
    public synchronized void save(Registry registry, ScheduleCalls schedules, Duration ahead) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode users = json.putArray("users");
        registry.all().forEach(user -> users.add(Views.user(user)));
        ArrayNode deleted = json.putArray("deleted");
        registry.deleted().forEach(deleted::add);
        ObjectNode names = json.putObject("attributes");
        registry.attributeNames()
                .forEach((slot, name) -> names.putObject(slot.toString())
                        .put("name", name.name())
                        .put("forDevices", name.forDevices()));
        ArrayNode all = json.putArray("schedules");
        schedules.all().forEach(schedule -> all.add(json(schedule)));
        json.put("lastSchedule", schedules.lastId());
        json.put("ahead", ahead.toMillis());
        labels.put(ALL, json.toString());
        store.commit();
    }

    /** Brings back users, labels, schedules and the clock, if there are any. */
    public synchronized void restore(Registry registry, ScheduleCalls schedules, Timeline timeline) {
        String text = labels.get(ALL);
        if (text == null) {
            return;
        }
        JsonNode json = read(text);
        List<User> users = new ArrayList<>();
        json.path("users").forEach(user -> users.add(user(user)));
        Map<Integer, Registry.AttributeName> names = new TreeMap<>();
        json.path("attributes")
                .properties()
                .forEach(slot -> names.put(
                        Integer.parseInt(slot.getKey()),
                        new Registry.AttributeName(
                                slot.getValue().path("name").asText(),
                                slot.getValue().path("forDevices").asBoolean())));
        List<String> deleted = new ArrayList<>();
        json.path("deleted").forEach(account -> deleted.add(account.asText()));
        registry.restore(users, names, deleted);
        List<Schedule> all = new ArrayList<>();
        json.path("schedules").forEach(one -> all.add(schedule(one)));
        schedules.reset(all, json.path("lastSchedule").asLong());
        timeline.advance(Duration.ofMillis(json.path("ahead").asLong()));
    }

    /** A push was taken on. */
    public synchronized void accepted(PushTask task, List<NamedAudience.Recipient> named, int drawn) {
        PushOrder order = task.order();
        ObjectNode json = JSON.createObjectNode();
        json.put("key", order.key());
        json.put("call", order.call());
        json.put("taskId", order.taskId());
        json.put("dataId", order.dataId());
        json.put("taskTime", order.taskTime());
        json.put("toUserIds", order.toUserIds());
        json.put("onlineOnly", order.onlineOnly());
        json.put("request", order.request());
        json.put("drawn", drawn);
        ArrayNode recipients = json.putArray("named");
        named.forEach(one -> recipients.add(Views.user(one.user()).put("address", one.address())));
        tasks.put(order.number(), json.toString());
        store.commit();
    }

    /** More was told of a push, and all of it was answered; of large ones it is noted once a second at most. */
    public synchronized void progressed(PushTask task, Shapes shapes) {
        long now = System.nanoTime();
        if (task.audience().size() <= SMALL || now - noted > A_SECOND) {
            note(task, shapes);
            noted = now;
            changed = true;
        }
    }

    /** Brings into the file how far pushes have come. */
    public synchronized void commit() {
        if (changed && !store.isClosed()) {
            store.commit();
            changed = false;
        }
    }

    /** A push has come to its end. */
    public synchronized void ended(PushTask task, Shapes shapes) {
        note(task, shapes);
        ended.put(task.order().number(), task.isRevoked() ? "revoked" : "told");
        store.commit();
    }

    private void note(PushTask task, Shapes shapes) {
        Progress now = Progress.of(task);
        told.put(task.order().number(), now.told());
        counts.put(task.order().number(), new ProgressJson(shapes).write(now).toString());
    }

    /** The pushes of earlier processes, in their order. */
    public synchronized List<Kept> tasks(Shapes shapes) {
        List<Kept> all = new ArrayList<>();
        tasks.forEach((number, text) -> all.add(kept(number, read(text), shapes)));
        return all;
    }

    /** Forgets all pushes. */
    public synchronized void forgetTasks() {
        tasks.clear();
        told.clear();
        counts.clear();
        ended.clear();
        store.commit();
    }

    @Override
    public synchronized void close() {
        store.commit();
        store.close();
    }

    private Kept kept(int number, JsonNode json, Shapes shapes) {
        PushOrder order = new PushOrder(
                number,
                json.path("key").asLong(),
                json.path("call").asText(),
                json.path("taskId").asText(),
                json.path("dataId").isTextual() ? json.path("dataId").textValue() : null,
                json.path("taskTime").asLong(),
                json.path("toUserIds").asBoolean(),
                json.path("onlineOnly").asBoolean(),
                json.path("request").asText());
        List<NamedAudience.Recipient> named = new ArrayList<>();
        json.path("named").forEach(one -> {
            String address = one.path("address").asText();
            named.add(new NamedAudience.Recipient(address, user(without(one, "address"))));
        });
        String end = ended.get(number);
        return new Kept(
                order,
                named,
                json.path("drawn").asInt(),
                told.containsKey(number)
                        ? new ProgressJson(shapes).read(told.get(number), read(counts.get(number)))
                        : Progress.NONE,
                end != null,
                "revoked".equals(end));
    }

    private static ObjectNode json(Schedule schedule) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", schedule.id());
        json.put("type", schedule.type());
        json.put("created", schedule.created().toString());
        json.put("due", schedule.due().toString());
        json.set("content", schedule.content());
        json.put("status", schedule.status());
        json.put("error", schedule.error());
        json.put("pushTaskId", schedule.pushTaskId());
        return json;
    }

    private static Schedule schedule(JsonNode json) {
        return new Schedule(
                json.path("id").asLong(),
                json.path("type").asText(),
                Instant.parse(json.path("created").asText()),
                Instant.parse(json.path("due").asText()),
                json.path("content"),
                json.path("status").asText(),
                json.path("error").asText(),
                json.path("pushTaskId").asText());
    }

    private static User user(JsonNode json) {
        try {
            return UserRows.user(json);
        } catch (UserRows.BadRow e) {
            throw new IllegalStateException("the state file holds a user that can't be: " + e.getMessage(), e);
        }
    }

    private static JsonNode without(JsonNode json, String member) {
        ObjectNode copy = json.deepCopy();
        copy.remove(member);
        return copy;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state file holds what is no JSON", e);
        }
    }
}
