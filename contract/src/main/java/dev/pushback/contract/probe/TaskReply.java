package dev.pushback.contract.probe;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.json.JsonMessage;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a probe answers that is asked for a whole push: {@code {"events":[{"To_Account":"user1","PushStage":1,…},…]}}, each
 * row with its recipient and whatever else the receiver keeps; nothing else is asked of it.
 *
 * <p>Read leniently: names in any case, with or without underscores, numbers as strings, further members.
 */
final class TaskReply {

    private static final Set<String> NAMES = CallbackKind.all().stream()
            .flatMap(kind -> kind.members().stream())
            .filter(member -> member.role() != EventMember.Role.COMMAND)
            .map(EventMember::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> PUSH_IDS = CallbackKind.all().stream()
            .flatMap(kind -> kind.named(EventMember.Role.PUSH_ID).stream())
            .toList();
    private static final Map<String, String> BY_PLAIN_NAME =
            NAMES.stream().collect(Collectors.toMap(TaskReply::plain, Function.identity()));
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Map.class);
    private static final int SHOWN = 200;

    private TaskReply() {}

    /**
     * The rows; empty if the rows do not say whose they are, so that recipients must be asked for one by one.
     *
     * @throws ProbeException if it is no such answer, or holds rows of another push
     */
    static Optional<List<TaskRow>> read(byte[] json, String taskId) {
        if (!(document(json).get("events") instanceof List<?> events)) {
            throw new ProbeException(ProbeMessage.NO_EVENTS.of(shown(json)));
        }
        List<TaskRow> rows = new ArrayList<>();
        for (Object event : events) {
            if (!(event instanceof Map<?, ?> members)) {
                throw new ProbeException(ProbeMessage.NO_OBJECT.of(shown(json)));
            }
            Map<String, String> known = known(members);
            String account = known.remove("To_Account");
            Optional<String> task = PUSH_IDS.stream()
                    .map(known::remove)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (task.isPresent() && !task.get().equals(taskId)) {
                throw new ProbeException(ProbeMessage.OTHER_TASK.of(taskId, Quoted.of(task.get()), shown(json)));
            }
            if (account == null) {
                return Optional.empty();
            }
            rows.add(new TaskRow(account, known));
        }
        return Optional.of(List.copyOf(rows));
    }

    private static Map<?, ?> document(byte[] json) {
        try {
            Map<?, ?> document = READER.readValue(json);
            return document == null ? Map.of() : document;
        } catch (IOException e) {
            throw new ProbeException(ProbeMessage.NOT_JSON.of(shown(json)));
        }
    }

    /** The members by their names on the wire; what is null is not kept. */
    private static Map<String, String> known(Map<?, ?> members) {
        Map<String, String> known = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            String wire = wire(String.valueOf(name));
            if (wire != null && value != null && !(value instanceof Map) && !(value instanceof List)) {
                known.put(wire, value.toString());
            }
        });
        return known;
    }

    private static String wire(String name) {
        return NAMES.contains(name) ? name : BY_PLAIN_NAME.get(plain(name));
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Message shown(byte[] json) {
        return json.length == 0
                ? JsonMessage.NO_BYTES.of()
                : Message.quoted(Quoted.body(new String(json, StandardCharsets.UTF_8), SHOWN));
    }
}
